/** Pages as bytes: keys, changes, pressing, the newsstand. Knows no story. */
@NullMarked
package tilshi.press;

import org.jspecify.annotations.NullMarked;
