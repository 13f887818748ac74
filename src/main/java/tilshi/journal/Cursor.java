package tilshi.journal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Where a page of the journal ends: the next one begins after it. */
public record Cursor(Instant at, long id) {

    /** The cursor as a word for an address. */
    public String word() {
        return at.getEpochSecond() + "." + at.getNano() + "." + id;
    }

    /** Reads a word; nothing where it is none. */
    public static Optional<Cursor> of(String word) {
        if (!word.matches("\\d{1,11}\\.\\d{1,9}\\.\\d{1,18}")) {
            return Optional.empty();
        }
        var parts = word.split("\\.");
        try {
            var at = Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
            return Optional.of(new Cursor(at, Long.parseLong(parts[2])));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
