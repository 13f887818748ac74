/** Beginning a story from nothing, or telling one in another language. */
@NullMarked
package tilshi.desk.creating;

import org.jspecify.annotations.NullMarked;
