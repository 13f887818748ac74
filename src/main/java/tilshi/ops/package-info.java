/** Keeps the house running: command line, embedded database, health, metrics. */
@NullMarked
package tilshi.ops;

import org.jspecify.annotations.NullMarked;
