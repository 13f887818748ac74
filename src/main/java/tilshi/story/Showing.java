package tilshi.story;

import java.time.Instant;
import java.util.Optional;

/**
 * When readers saw a revision.
 *
 * @param act what put it before them: {@code publish} or {@code correct}
 * @param until when the next one took its place, or the article was taken away
 */
public record Showing(Instant since, String act, Optional<Instant> until) {}
