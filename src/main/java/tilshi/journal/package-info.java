/** The internal record of who did what, when, to what. */
@NullMarked
package tilshi.journal;

import org.jspecify.annotations.NullMarked;
