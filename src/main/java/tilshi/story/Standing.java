package tilshi.story;

import java.time.Instant;
import tilshi.text.KazakhLatin;

/** What a reader finds at the address of an article. */
public sealed interface Standing {

    /** The same with all its words in Latin. */
    default Standing inLatin(KazakhLatin latin) {
        return switch (this) {
            case Readable readable -> new Readable(readable.article().inLatin(latin));
            case Withdrawn gone ->
                    new Withdrawn(latin.of(gone.headline()), latin.of(gone.reason()), gone.at());
            case Removed gone -> gone;
        };
    }

    /** It can be read. */
    record Readable(PublicArticle article) implements Standing {}

    /** It was taken back; the reason is for readers. */
    record Withdrawn(String headline, String reason, Instant at) implements Standing {}

    /** It was removed, and nothing more is said. */
    record Removed() implements Standing {}
}
