/** What a person should hear of, in the desk and by letter. */
@NullMarked
package tilshi.notice;

import org.jspecify.annotations.NullMarked;
