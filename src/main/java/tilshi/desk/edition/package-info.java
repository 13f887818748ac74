/** The edition as the newsroom sees it: what is pressed, where, how fast. */
@NullMarked
package tilshi.desk.edition;

import org.jspecify.annotations.NullMarked;
