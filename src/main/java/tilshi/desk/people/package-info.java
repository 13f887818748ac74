/** Who works here: inviting, granting, keeping out. */
@NullMarked
package tilshi.desk.people;

import org.jspecify.annotations.NullMarked;
