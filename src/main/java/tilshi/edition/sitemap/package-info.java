/** Lists of pages for search engines. */
@NullMarked
package tilshi.edition.sitemap;

import org.jspecify.annotations.NullMarked;
