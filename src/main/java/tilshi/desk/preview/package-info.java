/** How an article looks to readers before they see it, and the links that show it to others. */
@NullMarked
package tilshi.desk.preview;

import org.jspecify.annotations.NullMarked;
