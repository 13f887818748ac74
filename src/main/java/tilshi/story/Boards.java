package tilshi.story;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import tilshi.base.Json;
import tilshi.site.Sites;
import tilshi.text.Language;

/** Stories as the newsroom lists them: last touched first, a page at a time. */
@ApplicationScoped
public class Boards {

    /** Says the number of a story to every node when the board shows it differently. */
    public static final String CHANNEL = "tilshi_board";

    /** The columns of the board, in the order of an article's life. */
    public static final List<BoardStage> COLUMNS =
            List.of(
                    BoardStage.DRAFT,
                    BoardStage.IN_REVIEW,
                    BoardStage.READY,
                    BoardStage.WAITING,
                    BoardStage.TODAY);

    private static final TypeReference<List<Entry>> ENTRIES = new TypeReference<>() {};

    /** Words of headlines only, for who looks for an article by its name. */
    private static final String HEADLINES = "A";

    static final String PAGE =
            """
            %s
            select s.id, s.touched_at, p.brand, p.section,
              (select coalesce(jsonb_agg(jsonb_build_object(
                  'id', a.id, 'language', a.language, 'state', a.state, 'latest', a.latest,
                  'live', coalesce(a.live, 0),
                  'due', coalesce(cast(extract(epoch from a.due_at) * 1000 as bigint), 0),
                  'touched', cast(extract(epoch from a.touched_at) * 1000 as bigint),
                  'headline', r.headlines ->> 'web', 'by', r.author_name,
                  'drafted', coalesce(%s, ''), 'writing', %s, 'behind', %s, 'tasks', %s,
                  'returned', %s)), '[]')
               from story_article a
               join story_revision r on r.article_id = a.id and r.number = a.latest
               where a.story_id = s.id) articles
            from story_story s
            join story_placement p on p.story_id = s.id and p.canonical
            where %s and %s
            order by s.touched_at desc, s.id desc limit :limit
            """;

    private final Jdbi database;
    private final FillBoard fill;
    private final Sites sites;

    Boards(Jdbi database, FillBoard fill, Sites sites) {
        this.database = database;
        this.sites = sites;
        this.fill = fill;
    }

    /**
     * An article as the query gathers it.
     *
     * @param due milliseconds of the epoch; 0 where it waits for no hour
     * @param drafted the headline of its draft as JSON, where the revision has none; may be empty
     */
    record Entry(
            long id,
            String language,
            String state,
            int latest,
            int live,
            long due,
            long touched,
            String headline,
            String by,
            String drafted,
            boolean writing,
            int behind,
            int tasks,
            boolean returned) {

        String name() {
            return BoardCards.headline(headline, drafted);
        }
    }

    /**
     * A page of the board; headlines in a language where there is a choice.
     *
     * @param before where the page before ended
     */
    public List<BoardRow> page(
            BoardQuery query, Optional<BoardRow.Cursor> before, Language language, int limit) {
        var begin =
                before.isPresent() ? "(s.touched_at, s.id) < (cast(:at as timestamptz), :id)" : "";
        return rows(
                query,
                new Part("", begin, limit),
                language,
                statement ->
                        statement
                                .bind("at", before.map(c -> Rows.utc(c.touchedAt())))
                                .bind("id", before.map(BoardRow.Cursor::storyId)));
    }

    /** Those of some stories that the board would show. */
    public List<BoardRow> these(BoardQuery query, Collection<Long> ids, Language language) {
        return rows(
                query,
                new Part("", "s.id = any(:ids)", ids.size()),
                language,
                statement -> statement.bindArray("ids", Long.class, ids.toArray()));
    }

    /** Stories whose headlines say something. */
    public List<BoardRow> named(BoardQuery query, Language language, int limit) {
        return rows(query, new Part(HEADLINES, "", limit), language, statement -> statement);
    }

    /**
     * A part of the board.
     *
     * @param words which words count
     * @param where a condition of our own; may be empty
     */
    private record Part(String words, String where, int limit) {}

    private interface Binding {
        Query bind(Query statement);
    }

    private List<BoardRow> rows(BoardQuery query, Part part, Language language, Binding binding) {
        catchUp(query);
        return database.withHandle(
                handle -> {
                    var filters = filters(handle, query, part.words());
                    if (filters.findNothing()) {
                        return List.of();
                    }
                    var sql = page(filters, part.where());
                    return binding.bind(filters.bind(handle.createQuery(sql)))
                            .bind("limit", part.limit())
                            .map((row, context) -> row(row, language))
                            .list();
                });
    }

    static String page(BoardFilters filters, String where) {
        return PAGE.formatted(
                filters.with(),
                BoardCards.DRAFTED,
                BoardCards.WRITING,
                BoardCards.BEHIND,
                BoardCards.TASKS,
                BoardCards.RETURNED,
                filters.ofStories(),
                where.isEmpty() ? "true" : where);
    }

    /**
     * The board as columns of cards: what nobody touched for long stands last, what waits for an
     * hour in the order of hours. Where a stage is asked for that articles are at, it is the only
     * column.
     *
     * @param limit of cards in a column
     */
    public Map<BoardStage, List<BoardCard>> columns(BoardQuery query, int limit) {
        catchUp(query);
        var columns = new LinkedHashMap<BoardStage, List<BoardCard>>();
        var stages = stages(query);
        stages.forEach(stage -> columns.put(stage, new ArrayList<>()));
        database.useHandle(
                handle -> {
                    var filters = filters(handle, query, "");
                    if (filters.findNothing()) {
                        return;
                    }
                    filters.bind(handle.createQuery(columns(filters, stages)))
                            .bind("limit", limit)
                            .map(
                                    (row, context) ->
                                            Map.entry(
                                                    BoardStage.valueOf(row.getString("kind")),
                                                    BoardCards.card(row)))
                            .forEach(
                                    card ->
                                            columns.computeIfAbsent(
                                                            card.getKey(),
                                                            stage -> new ArrayList<>())
                                                    .add(card.getValue()));
                });
        return columns;
    }

    BoardFilters filters(Handle handle, BoardQuery query, String words) {
        return new BoardFilters(handle, query, words, sites.house().sites());
    }

    static List<BoardStage> stages(BoardQuery query) {
        return query.stage()
                .filter(stage -> stage != BoardStage.MISSING)
                .map(List::of)
                .orElse(COLUMNS);
    }

    static String columns(BoardFilters filters, List<BoardStage> stages) {
        var columns = stages.stream().map(stage -> column(filters, stage)).toList();
        var with = filters.with().isEmpty() ? "with " : filters.with() + ", ";
        return with
                + "picked as ("
                + String.join(" union all ", columns)
                + ") "
                + BoardCards.OF_PICKED;
    }

    private static String column(BoardFilters filters, BoardStage stage) {
        var order =
                switch (stage) {
                    case WAITING, SCHEDULED, EMBARGOED, SOON, OVERDUE -> "a.due_at, a.id";
                    case TODAY -> "a.published_at desc, a.id desc";
                    default -> "a.touched_at desc, a.id desc";
                };
        return """
               (select '%1$s' as kind, a.id, row_number() over (order by %2$s) as position
                from story_article a
                join story_placement p on p.story_id = a.story_id and p.canonical
                where %3$s and %4$s and %5$s
                order by %2$s limit :limit)
               """
                .formatted(
                        stage.name(),
                        order,
                        BoardFilters.of(stage),
                        filters.ofArticles(),
                        String.join(" and ", filters.home()));
    }

    private void catchUp(BoardQuery query) {
        if (query.words().isAnswerable()) {
            fill.drafts();
        }
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
            var due = due(state, entry);
            cells.put(
                    Language.known(entry.language()),
                    new BoardRow.Cell(
                            entry.id(),
                            state,
                            changed,
                            entry.writing(),
                            entry.behind(),
                            entry.tasks(),
                            entry.returned(),
                            due));
        }
        var named =
                entries.stream()
                        .filter(entry -> !entry.name().isEmpty())
                        .min(Comparator.comparing(e -> !e.language().equals(language.code())));
        return new BoardRow(
                row.getLong("id"),
                row.getString("brand"),
                row.getString("section"),
                named.map(Entry::name).orElse(""),
                named.map(entry -> Language.known(entry.language())).orElse(language),
                entries.stream()
                        .max(Comparator.comparingLong(Entry::touched))
                        .map(Entry::by)
                        .orElse(""),
                cells,
                Rows.instant(row, "touched_at").orElseThrow());
    }
}
