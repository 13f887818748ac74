/** The front of a site. */
@NullMarked
package tilshi.edition.front;

import org.jspecify.annotations.NullMarked;
