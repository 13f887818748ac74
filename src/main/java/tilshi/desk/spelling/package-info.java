/** Spelling and grammar of what is written, and the words that a house spells in its own way. */
@NullMarked
package tilshi.desk.spelling;

import org.jspecify.annotations.NullMarked;
