/** What the newsroom sees: sign-in, articles, import. */
@NullMarked
package tilshi.desk;

import org.jspecify.annotations.NullMarked;
