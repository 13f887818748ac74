/** A person's own account: devices, password, language. */
@NullMarked
package tilshi.desk.account;

import org.jspecify.annotations.NullMarked;
