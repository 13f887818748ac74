package tilshi.note;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tilshi.account.Actor;

/**
 * What somebody said to colleagues.
 *
 * @param author by number; the name is as it was then
 * @param editedAt when its author last changed the words
 * @param removed whether its author took the words back
 * @param mentions people it was meant for, by number
 */
public record Note(
        long id,
        OptionalLong author,
        String name,
        Instant at,
        Optional<Instant> editedAt,
        boolean removed,
        String words,
        List<Long> mentions) {

    /** So long can one's own words be changed: later somebody has acted on them. */
    public static final Duration CHANGEABLE = Duration.ofHours(24);

    public Note {
        mentions = List.copyOf(mentions);
    }

    /** Whether these are the person's own words, and still theirs to change. */
    public boolean mayChange(Actor actor, Instant now) {
        return !removed
                && author.isPresent()
                && author.equals(actor.person())
                && now.isBefore(at.plus(CHANGEABLE));
    }
}
