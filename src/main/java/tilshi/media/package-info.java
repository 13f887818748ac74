/** Pictures: renditions, credits, words for those who cannot see them. */
@NullMarked
package tilshi.media;

import org.jspecify.annotations.NullMarked;
