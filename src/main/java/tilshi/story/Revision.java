package tilshi.story;

import java.time.Instant;

/**
 * One saved state of an article. Revisions are never changed, only followed by the next one.
 *
 * @param number 1 for the first, then without gaps
 * @param author who saved it, by name
 * @param reason why, where one was given
 * @param hash {@link Wording#hash()} when it was saved
 */
public record Revision(
        long articleId,
        int number,
        Wording wording,
        String author,
        Instant savedAt,
        String reason,
        String hash) {}
