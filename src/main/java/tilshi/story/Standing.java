package tilshi.story;

import java.time.Instant;

/** What a reader finds at the address of an article. */
public sealed interface Standing {

    /** It can be read. */
    record Readable(PublicArticle article) implements Standing {}

    /** It was taken back; the reason is for readers. */
    record Withdrawn(String headline, String reason, Instant at) implements Standing {}

    /** It was removed, and nothing more is said. */
    record Removed() implements Standing {}
}
