/** What the editor in the browser talks to: drafts as data. */
@NullMarked
package tilshi.desk.draft;

import org.jspecify.annotations.NullMarked;
