/** Stories, articles and revisions: create, revise, publish, correct, withdraw, kill. */
@NullMarked
package tilshi.story;

import org.jspecify.annotations.NullMarked;
