/** Signing in and out. */
@NullMarked
package tilshi.desk.signin;

import org.jspecify.annotations.NullMarked;
