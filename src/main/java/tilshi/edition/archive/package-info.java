/** The archive, by day. */
@NullMarked
package tilshi.edition.archive;

import org.jspecify.annotations.NullMarked;
