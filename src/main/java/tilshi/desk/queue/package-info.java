/** The list of stories, with every language's state. */
@NullMarked
package tilshi.desk.queue;

import org.jspecify.annotations.NullMarked;
