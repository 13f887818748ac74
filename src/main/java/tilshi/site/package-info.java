/** Brands, their sites and sections, static pages, permanent addresses. */
@NullMarked
package tilshi.site;

import org.jspecify.annotations.NullMarked;
