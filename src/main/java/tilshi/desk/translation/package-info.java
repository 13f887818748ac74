/** A translation beside its source: what is missing, what went stale, and what to do about it. */
@NullMarked
package tilshi.desk.translation;

import org.jspecify.annotations.NullMarked;
