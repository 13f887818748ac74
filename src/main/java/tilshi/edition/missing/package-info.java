/** What a reader sees where there is no page. */
@NullMarked
package tilshi.edition.missing;

import org.jspecify.annotations.NullMarked;
