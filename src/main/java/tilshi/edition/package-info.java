/** What readers see: fronts, sections, stories, topics, authors, the archive. */
@NullMarked
package tilshi.edition;

import org.jspecify.annotations.NullMarked;
