package tilshi.story;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A link that shows an article as readers would see it, for a while.
 *
 * @param revision the number of the one it shows; nothing where it shows what is written now
 * @param person who made it
 * @param seen how many times it was opened
 */
public record Preview(
        long id,
        long articleId,
        Optional<Integer> revision,
        OptionalLong person,
        String by,
        Instant madeAt,
        Instant until,
        Optional<Instant> revokedAt,
        int seen,
        Optional<Instant> lastSeen) {

    /** So many of an article live at once. */
    public static final int MOST = 20;

    /** How long a link can live. The database allows thirty days. */
    public enum Lifetime {
        HOUR(Duration.ofHours(1)),
        DAY(Duration.ofDays(1)),
        WEEK(Duration.ofDays(7)),
        MONTH(Duration.ofDays(30));

        private final Duration length;

        Lifetime(Duration length) {
            this.length = length;
        }

        public Duration length() {
            return length;
        }
    }

    /** Whether it was neither revoked nor has run out. */
    boolean isLiving(Instant now) {
        return revokedAt.isEmpty() && now.isBefore(until);
    }

    /** Whether asking for another of this kind would give the same person nothing new. */
    boolean serves(OptionalLong asker, Optional<Integer> wanted, Lifetime lifetime, Instant now) {
        var left = Duration.between(now, until);
        return person.isPresent()
                && person.equals(asker)
                && revision.equals(wanted)
                && left.compareTo(lifetime.length().dividedBy(2)) > 0
                && left.compareTo(lifetime.length()) <= 0;
    }
}
