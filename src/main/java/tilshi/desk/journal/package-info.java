/** Who did what, when, to what: the journal as editors, publishers and administrators read it. */
@NullMarked
package tilshi.desk.journal;

import org.jspecify.annotations.NullMarked;
