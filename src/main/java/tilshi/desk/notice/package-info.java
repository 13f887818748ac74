/** What a person was told of: the bell and the list behind it. */
@NullMarked
package tilshi.desk.notice;

import org.jspecify.annotations.NullMarked;
