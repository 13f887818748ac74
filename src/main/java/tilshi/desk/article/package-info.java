/** One article: what it says, where it stands, what can be done with it. */
@NullMarked
package tilshi.desk.article;

import org.jspecify.annotations.NullMarked;
