/** RSS. */
@NullMarked
package tilshi.edition.feed;

import org.jspecify.annotations.NullMarked;
