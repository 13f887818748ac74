/** The icon of a brand in every size and format that is asked for. */
@NullMarked
package tilshi.edition.icon;

import org.jspecify.annotations.NullMarked;
