/** The page of a section. */
@NullMarked
package tilshi.edition.section;

import org.jspecify.annotations.NullMarked;
