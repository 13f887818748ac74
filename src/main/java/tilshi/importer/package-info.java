/** Ways into the house: a saved page, and later whole archives. */
@NullMarked
package tilshi.importer;

import org.jspecify.annotations.NullMarked;
