package tilshi.desk.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tilshi.account.Right;
import tilshi.account.Scope;
import tilshi.desk.DeskFrame;
import tilshi.desk.HouseTime;
import tilshi.desk.Visitor;
import tilshi.desk.queue.BoardView.Card;
import tilshi.desk.queue.BoardView.Cell;
import tilshi.desk.queue.BoardView.Column;
import tilshi.desk.queue.BoardView.Row;
import tilshi.site.Sites;
import tilshi.story.ArticleState;
import tilshi.story.BoardCard;
import tilshi.story.BoardQuery;
import tilshi.story.BoardRow;
import tilshi.story.BoardStage;
import tilshi.story.Boards;
import tilshi.text.Language;
import tilshi.text.ReadableTime;

/** Gathers rows and cards of the board for whoever looks. */
@ApplicationScoped
class BoardViews {

    /** Cards in a column; the rest is in the list. */
    static final int IN_A_COLUMN = 20;

    private final Boards boards;
    private final Sites sites;
    private final Visitor visitor;
    private final HouseTime time;
    private final InstantSource clock;

    BoardViews(Boards boards, Sites sites, Visitor visitor, HouseTime time, InstantSource clock) {
        this.boards = boards;
        this.sites = sites;
        this.visitor = visitor;
        this.time = time;
        this.clock = clock;
    }

    BoardQuery.Hours hours() {
        var now = clock.instant();
        return new BoardQuery.Hours(now, time.midnight(now));
    }

    /** A page of the list. */
    List<BoardRow> page(Asked asked, Optional<BoardRow.Cursor> before, int limit) {
        return boards.page(
                asked.query(visitor.actor(), hours()), before, visitor.language(), limit);
    }

    /** Some stories, as the list shows them now. */
    List<BoardRow> these(Asked asked, Collection<Long> ids) {
        return boards.these(asked.query(visitor.actor(), hours()), ids, visitor.language());
    }

    /** The board in columns. */
    List<Column> columns(DeskFrame frame, Asked asked) {
        var found = boards.columns(asked.query(visitor.actor(), hours()), IN_A_COLUMN + 1);
        return found.entrySet().stream().map(column -> column(frame, asked, column)).toList();
    }

    private Column column(
            DeskFrame frame, Asked asked, Map.Entry<BoardStage, List<BoardCard>> found) {
        var stage = found.getKey();
        var cards = found.getValue();
        boolean more = cards.size() > IN_A_COLUMN;
        return new Column(
                stage.word(),
                frame.say("state." + stage.word()),
                more ? IN_A_COLUMN + "+" : Integer.toString(cards.size()),
                cards.stream()
                        .limit(IN_A_COLUMN)
                        .map(card -> card(frame, card, stage.word()))
                        .toList(),
                more ? Optional.of(asked.at(stage).address()) : Optional.empty());
    }

    /** A card in a column, or in a part of the agenda. */
    Card card(DeskFrame frame, BoardCard card, String column) {
        var now = clock.instant();
        var readable = time.in(visitor.language());
        return new Card(
                card.articleId(),
                card.storyId(),
                column,
                card.headline().isEmpty() ? frame.say("queue.untitled") : card.headline(),
                (card.headline().isEmpty() ? visitor.language() : card.language()).code(),
                card.language().ownName(),
                "/articles/" + card.articleId(),
                brand(card.brand()) + " · " + section(card.brand(), card.section()),
                look(card.state()),
                frame.say(state(card.state(), card.isReturned())),
                card.isChanged(),
                card.isBeingWritten(),
                behind(frame, card.behind()),
                tasks(frame, card.tasks()),
                card.by(),
                card.overdue(now).isPresent()
                        ? Optional.empty()
                        : card.dueAt().map(due -> due(due, now, readable)),
                card.overdue(now).map(due -> due(due, now, readable)),
                readable.withoutYear(card.touchedAt()),
                readable.machine(card.touchedAt()));
    }

    Row row(DeskFrame frame, BoardRow row) {
        var language = visitor.language();
        var readable = time.in(language);
        var cells = new ArrayList<Cell>();
        for (var told : Language.values()) {
            cells.add(
                    row.in(told)
                            .map(cell -> cell(frame, cell, told, readable))
                            .orElseGet(() -> missing(frame, row, told)));
        }
        var url = row.in(language).or(() -> row.articles().values().stream().findFirst());
        return new Row(
                row.storyId(),
                row.first(),
                row.headline().isEmpty() ? frame.say("queue.untitled") : row.headline(),
                (row.headline().isEmpty() ? language : row.language()).code(),
                url.map(cell -> "/articles/" + cell.articleId()).orElse("/"),
                brand(row.brand()),
                section(row.brand(), row.section()),
                cells,
                row.by(),
                readable.withoutYear(row.touchedAt()),
                readable.machine(row.touchedAt()));
    }

    private Cell cell(
            DeskFrame frame, BoardRow.Cell cell, Language language, ReadableTime readable) {
        var now = clock.instant();
        var overdue = cell.overdue(now);
        return new Cell(
                look(cell.state()),
                frame.say(state(cell.state(), cell.isReturned())),
                Optional.of("/articles/" + cell.articleId()),
                Optional.empty(),
                language.ownName(),
                cell.hasUnpublishedChanges(),
                cell.isBeingWritten(),
                behind(frame, cell.behind()),
                tasks(frame, cell.tasks()),
                overdue.isPresent()
                        ? Optional.empty()
                        : cell.dueAt().map(due -> due(due, now, readable)),
                overdue.map(due -> due(due, now, readable)));
    }

    private Cell missing(DeskFrame frame, BoardRow row, Language language) {
        boolean may =
                sites.house().site(row.brand(), language).isPresent()
                        && visitor.actor()
                                .may(
                                        Right.TRANSLATE,
                                        new Scope(row.brand(), language, row.section()));
        return new Cell(
                "none",
                frame.say("state.missing"),
                Optional.empty(),
                may ? Optional.of(language.code()) : Optional.empty(),
                language.ownName(),
                false,
                false,
                "",
                "",
                Optional.empty(),
                Optional.empty());
    }

    private static String state(ArticleState state, boolean isReturned) {
        return isReturned ? "queue.returned" : "state." + word(state);
    }

    private static String behind(DeskFrame frame, int parts) {
        return parts == 0 ? "" : frame.say("queue.behind", parts);
    }

    private static String tasks(DeskFrame frame, int tasks) {
        return tasks == 0 ? "" : frame.say("queue.tasks", tasks);
    }

    private String brand(String key) {
        return sites.house().brand(key).map(b -> b.nameIn(visitor.language())).orElse(key);
    }

    private String section(String brand, String key) {
        return sites.house().section(brand, key).map(s -> s.nameIn(visitor.language())).orElse(key);
    }

    /** The hour alone, if it is today. */
    private static String due(Instant due, Instant now, ReadableTime time) {
        return time.day(due).equals(time.day(now)) ? time.hour(due) : time.withoutYear(due);
    }

    private static String look(ArticleState state) {
        return state == ArticleState.IN_REVIEW ? "review" : word(state);
    }

    private static String word(ArticleState state) {
        return state.name().toLowerCase(java.util.Locale.ROOT);
    }
}
