/** People of the newsroom: what they may do, how they sign in. */
@NullMarked
package tilshi.account;

import org.jspecify.annotations.NullMarked;
