/** Pages that are not news. */
@NullMarked
package tilshi.edition.page;

import org.jspecify.annotations.NullMarked;
