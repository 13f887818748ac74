package tilshi.story;

import java.time.Instant;
import java.util.Optional;

/**
 * What is told of a revision where revisions are listed.
 *
 * @param author who saved it, by name
 * @param reason why; empty where none was given
 * @param name what the newsroom calls it; empty where it has no name
 * @param extent how much it changed
 * @param showing when readers saw it, if they did
 */
public record SavedRevision(
        int number,
        String author,
        Instant savedAt,
        String reason,
        String name,
        Extent extent,
        Optional<Showing> showing) {

    SavedRevision named(String given) {
        return new SavedRevision(number, author, savedAt, reason, given, extent, showing);
    }
}
