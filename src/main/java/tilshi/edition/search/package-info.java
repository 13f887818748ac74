/** The search: where readers begin, what they find, how browsers ask. */
@NullMarked
package tilshi.edition.search;

import org.jspecify.annotations.NullMarked;
