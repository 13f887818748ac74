/** Pictures, faces, scripts: bytes that never change at their address. */
@NullMarked
package tilshi.edition.asset;

import org.jspecify.annotations.NullMarked;
