/** Notes to colleagues on an article or a part of it, and all acts on them. */
@NullMarked
package tilshi.note;

import org.jspecify.annotations.NullMarked;
