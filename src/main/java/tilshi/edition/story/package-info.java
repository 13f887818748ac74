/** The page of a story, and what stands there when it was taken back. */
@NullMarked
package tilshi.edition.story;

import org.jspecify.annotations.NullMarked;
