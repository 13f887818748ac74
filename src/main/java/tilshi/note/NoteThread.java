package tilshi.note;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A note with its answers.
 *
 * @param part what it is about: a field or a block, by id; empty for the article as a whole
 * @param quote what stood there when it was written
 * @param notes the first one and its answers, oldest first
 */
public record NoteThread(
        long id,
        long articleId,
        String part,
        String quote,
        Optional<Resolution> resolution,
        List<Note> notes) {

    public NoteThread {
        notes = List.copyOf(notes);
    }

    /** Who settled it, and when. */
    public record Resolution(String by, Instant at) {}

    public boolean isOpen() {
        return resolution.isEmpty();
    }
}
