/** Stories of the house that a text can lead to. */
@NullMarked
package tilshi.desk.linking;

import org.jspecify.annotations.NullMarked;
