/** The page of an author. */
@NullMarked
package tilshi.edition.author;

import org.jspecify.annotations.NullMarked;
