/** The page of a topic. */
@NullMarked
package tilshi.edition.topic;

import org.jspecify.annotations.NullMarked;
