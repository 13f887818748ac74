package tilshi.story;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import tilshi.base.Json;
import tilshi.text.Language;

/** Stories as the newsroom lists them: last touched first, a page at a time. */
@ApplicationScoped
public class Boards {

    private static final TypeReference<List<Entry>> ENTRIES = new TypeReference<>() {};

    private final Jdbi database;

    Boards(Jdbi database) {
        this.database = database;
    }

    /**
     * An article as the query gathers it.
     *
     * @param due milliseconds of the epoch; 0 where it waits for no hour
     */
    record Entry(
            long id,
            String language,
            String state,
            int latest,
            int live,
            long due,
            String headline) {}

    /** A page of the board; headlines in a language where there is a choice. */
    public List<BoardRow> page(BoardRow.Query query, Language language, int limit) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select s.id, s.touched_at, p.brand, p.section,
                                          (select coalesce(jsonb_agg(jsonb_build_object(
                                              'id', a.id, 'language', a.language,
                                              'state', a.state, 'latest', a.latest,
                                              'live', coalesce(a.live, 0),
                                              'due', coalesce(cast(
                                                extract(epoch from a.due_at) * 1000 as bigint), 0),
                                              'headline', r.headlines ->> 'web')), '[]')
                                           from story_article a
                                           join story_revision r
                                             on r.article_id = a.id and r.number = a.latest
                                           where a.story_id = s.id) articles
                                        from story_story s
                                        join story_placement p on p.story_id = s.id and p.canonical
                                        where (cast(:brand as text) is null or p.brand = :brand)
                                          and (cast(:state as text) is null or exists (
                                               select from story_article a
                                               where a.story_id = s.id and a.state = :state))
                                          and (cast(:at as timestamptz) is null
                                               or (s.touched_at, s.id) < (:at, :id))
                                        order by s.touched_at desc, s.id desc limit :limit
                                        """)
                                .bind("brand", query.brand())
                                .bind("state", query.state())
                                .bind("at", query.before().map(c -> Rows.utc(c.touchedAt())))
                                .bind("id", query.before().map(BoardRow.Cursor::storyId).orElse(0L))
                                .bind("limit", limit)
                                .map((row, context) -> row(row, language))
                                .list());
    }

    private static Optional<Instant> due(ArticleState state, Entry entry) {
        return state.isWaiting() && entry.due() > 0
                ? Optional.of(Instant.ofEpochMilli(entry.due()))
                : Optional.empty();
    }

    private static BoardRow row(ResultSet row, Language language) throws SQLException {
        var entries = Json.read(row.getString("articles"), ENTRIES);
        Map<Language, BoardRow.Cell> cells = new EnumMap<>(Language.class);
        for (var entry : entries) {
            var state = ArticleState.valueOf(entry.state());
            boolean changed = state.isPublic() && entry.latest() != entry.live();
            cells.put(
                    Language.known(entry.language()),
                    new BoardRow.Cell(entry.id(), state, changed, due(state, entry)));
        }
        var headline =
                entries.stream()
                        .filter(entry -> entry.language().equals(language.code()))
                        .findFirst()
                        .or(() -> entries.stream().findFirst())
                        .map(Entry::headline)
                        .orElse("");
        return new BoardRow(
                row.getLong("id"),
                row.getString("brand"),
                row.getString("section"),
                headline,
                cells,
                Rows.instant(row, "touched_at").orElseThrow());
    }
}
