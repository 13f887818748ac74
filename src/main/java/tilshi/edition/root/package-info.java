/** What a host has apart from its sites: its root, robots.txt, its icon. */
@NullMarked
package tilshi.edition.root;

import org.jspecify.annotations.NullMarked;
