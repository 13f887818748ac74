/** Caches in front, and how they hear of changes. */
@NullMarked
package tilshi.edition.purging;

import org.jspecify.annotations.NullMarked;
