/** Words every module may use: refusals, time, the database, canonical JSON. */
@NullMarked
package tilshi.base;

import org.jspecify.annotations.NullMarked;
