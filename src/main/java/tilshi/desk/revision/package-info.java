/** The history of an article: its revisions in a row, any two side by side, and back again. */
@NullMarked
package tilshi.desk.revision;

import org.jspecify.annotations.NullMarked;
