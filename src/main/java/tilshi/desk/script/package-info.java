/** How a Kazakh article is written in Latin, and what of it is spelt otherwise than by rule. */
@NullMarked
package tilshi.desk.script;

import org.jspecify.annotations.NullMarked;
