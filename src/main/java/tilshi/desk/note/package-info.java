/** Notes to colleagues on an article: reading, writing, answering, settling. */
@NullMarked
package tilshi.desk.note;

import org.jspecify.annotations.NullMarked;
