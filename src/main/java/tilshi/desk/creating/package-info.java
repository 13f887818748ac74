/** Beginning a story from nothing. */
@NullMarked
package tilshi.desk.creating;

import org.jspecify.annotations.NullMarked;
