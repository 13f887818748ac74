/**
 * A saved page: its bytes come in, a draft goes out, and everything left out is reported. Its front
 * door is {@link tilshi.importer.page.PageImporter}.
 */
@NullMarked
package tilshi.importer.page;

import org.jspecify.annotations.NullMarked;
