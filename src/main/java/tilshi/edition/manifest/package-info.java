/** What a phone asks before it keeps a site. */
@NullMarked
package tilshi.edition.manifest;

import org.jspecify.annotations.NullMarked;
