package tilshi.journal;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * One line of the journal.
 *
 * @param person who did it; empty where it was no person
 * @param actor their name when they did it
 * @param reason in the person's own words, or what the act was done with
 */
public record Entry(
        long id,
        Instant at,
        OptionalLong person,
        String actor,
        String act,
        Subject subject,
        String reason) {

    /** Where a page that ends with this entry ends. */
    public Cursor cursor() {
        return new Cursor(at, id);
    }
}
