/**
 * The sample newsroom: three brands, three languages, named people; for demo, tests and pictures.
 */
@NullMarked
package tilshi.ops.sample;

import org.jspecify.annotations.NullMarked;
