/** The door readers come in by: pressed pages from memory, all else passed on. */
@NullMarked
package tilshi.edition.serving;

import org.jspecify.annotations.NullMarked;
