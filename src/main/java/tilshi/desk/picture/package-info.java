/** Pictures for the editor: choosing, sending, saying what they show. */
@NullMarked
package tilshi.desk.picture;

import org.jspecify.annotations.NullMarked;
