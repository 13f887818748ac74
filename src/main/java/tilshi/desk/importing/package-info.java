/** Taking in a saved page: paste or drop, mend, publish. */
@NullMarked
package tilshi.desk.importing;

import org.jspecify.annotations.NullMarked;
