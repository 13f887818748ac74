/** Getting anywhere in the desk by typing. */
@NullMarked
package tilshi.desk.palette;

import org.jspecify.annotations.NullMarked;
