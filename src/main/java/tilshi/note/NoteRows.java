package tilshi.note;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads rows of this module's tables. */
final class NoteRows {

    private NoteRows() {}

    /** A thread without its notes. */
    static NoteThread thread(ResultSet row) throws SQLException {
        var by = row.getString("resolved_by");
        return new NoteThread(
                row.getLong("id"),
                row.getLong("article_id"),
                row.getString("part"),
                row.getString("quote"),
                instant(row, "resolved_at").map(at -> new NoteThread.Resolution(by, at)),
                List.of());
    }

    static NoteThread with(NoteThread thread, Map<Long, List<Note>> notes) {
        return new NoteThread(
                thread.id(),
                thread.articleId(),
                thread.part(),
                thread.quote(),
                thread.resolution(),
                notes.getOrDefault(thread.id(), List.of()));
    }

    static Note note(ResultSet row) throws SQLException {
        var author = (@Nullable Long) row.getObject("author_id");
        return new Note(
                row.getLong("id"),
                author == null ? OptionalLong.empty() : OptionalLong.of(author),
                row.getString("author_name"),
                instant(row, "at").orElseThrow(),
                instant(row, "edited_at"),
                row.getBoolean("removed"),
                row.getString("words"),
                Arrays.asList((Long[]) row.getArray("mentions").getArray()));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
