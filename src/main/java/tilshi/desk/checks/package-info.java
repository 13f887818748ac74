/** How strict a brand is with what is looked for before readers see an article. */
@NullMarked
package tilshi.desk.checks;

import org.jspecify.annotations.NullMarked;
