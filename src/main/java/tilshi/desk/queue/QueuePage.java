package tilshi.desk.queue;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import tilshi.desk.DeskFrame;
import tilshi.desk.DeskFrames;
import tilshi.desk.Visitor;
import tilshi.site.Sites;
import tilshi.story.ArticleState;
import tilshi.story.BoardRow;
import tilshi.story.Boards;
import tilshi.text.Language;
import tilshi.text.ReadableTime;

/** All stories with the state of every language, last touched first. */
@Path("/")
@RunOnVirtualThread
public class QueuePage {

    private static final int ON_A_PAGE = 50;

    private final Boards boards;
    private final Sites sites;
    private final Visitor visitor;
    private final DeskFrames frames;
    private final InstantSource clock;

    QueuePage(Boards boards, Sites sites, Visitor visitor, DeskFrames frames, InstantSource clock) {
        this.clock = clock;
        this.boards = boards;
        this.sites = sites;
        this.visitor = visitor;
        this.frames = frames;
    }

    /** What the template prints. */
    record View(
            List<Choice> brands,
            List<Choice> states,
            List<Language> languages,
            List<Row> rows,
            Optional<String> next) {}

    /** An entry of a filter. */
    record Choice(String value, String name, boolean chosen) {}

    /** A story. */
    record Row(
            String headline,
            String url,
            String brand,
            String section,
            List<Cell> cells,
            String touched,
            String machine) {}

    /**
     * A language of a story; without an address it is not told in it.
     *
     * @param overdue when it should have been published by the clock and was not
     */
    record Cell(
            String look,
            String state,
            Optional<String> url,
            boolean changed,
            Optional<String> overdue) {}

    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance queue(DeskFrame frame, View view);
    }

    @GET
    public Response show(
            @RestQuery @Nullable String brand,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String before) {
        var frame = frames.frame("queue.title", "queue");
        var chosen = Optional.ofNullable(brand).filter(b -> sites.house().brand(b).isPresent());
        var wanted =
                Arrays.stream(ArticleState.values()).filter(s -> word(s).equals(state)).findFirst();
        var cursor = Optional.ofNullable(before).flatMap(BoardRow.Cursor::of);
        var found =
                boards.page(
                        new BoardRow.Query(chosen, wanted, cursor),
                        visitor.language(),
                        ON_A_PAGE + 1);
        var shown = found.subList(0, Math.min(ON_A_PAGE, found.size()));
        var next =
                found.size() > ON_A_PAGE
                        ? Optional.of(next(shown.getLast().cursor(), chosen, wanted))
                        : Optional.<String>empty();
        var view =
                new View(
                        brands(chosen),
                        states(frame, wanted),
                        List.of(Language.values()),
                        shown.stream().map(row -> row(frame, row)).toList(),
                        next);
        return DeskFrames.page(200, Templates.queue(frame, view).render());
    }

    private static String next(
            BoardRow.Cursor cursor, Optional<String> brand, Optional<ArticleState> state) {
        return "/?before="
                + cursor.word()
                + brand.map(b -> "&brand=" + b).orElse("")
                + state.map(s -> "&state=" + word(s)).orElse("");
    }

    private List<Choice> brands(Optional<String> chosen) {
        return sites.house().brands().stream()
                .map(
                        brand ->
                                new Choice(
                                        brand.key(),
                                        brand.nameIn(visitor.language()),
                                        chosen.filter(brand.key()::equals).isPresent()))
                .toList();
    }

    private static List<Choice> states(DeskFrame frame, Optional<ArticleState> chosen) {
        return Arrays.stream(ArticleState.values())
                .map(
                        state ->
                                new Choice(
                                        word(state),
                                        frame.say("state." + word(state)),
                                        chosen.filter(state::equals).isPresent()))
                .toList();
    }

    private Row row(DeskFrame frame, BoardRow row) {
        var house = sites.house();
        var language = visitor.language();
        var zone =
                house.sitesOf(row.brand()).stream()
                        .map(site -> site.zone())
                        .findFirst()
                        .orElse(ZoneId.of("UTC"));
        var time = new ReadableTime(zone, language);
        var cells = new ArrayList<Cell>();
        for (var told : Language.values()) {
            cells.add(cell(frame, row.in(told), time));
        }
        var url = row.in(language).or(() -> row.articles().values().stream().findFirst());
        return new Row(
                row.headline(),
                url.map(cell -> "/articles/" + cell.articleId()).orElse("/"),
                house.brand(row.brand()).map(b -> b.nameIn(language)).orElse(row.brand()),
                house.section(row.brand(), row.section())
                        .map(s -> s.nameIn(language))
                        .orElse(row.section()),
                cells,
                time.withoutYear(row.touchedAt()),
                time.machine(row.touchedAt()));
    }

    private Cell cell(DeskFrame frame, Optional<BoardRow.Cell> cell, ReadableTime time) {
        var now = clock.instant();
        return cell.map(
                        found ->
                                new Cell(
                                        look(found.state()),
                                        frame.say("state." + word(found.state())),
                                        Optional.of("/articles/" + found.articleId()),
                                        found.hasUnpublishedChanges(),
                                        found.overdue(now).map(due -> due(due, now, time))))
                .orElseGet(
                        () ->
                                new Cell(
                                        "none",
                                        frame.say("state.missing"),
                                        Optional.empty(),
                                        false,
                                        Optional.empty()));
    }

    /** The hour alone, if it was today. */
    private static String due(Instant due, Instant now, ReadableTime time) {
        return time.day(due).equals(time.day(now)) ? time.hour(due) : time.withoutYear(due);
    }

    private static String look(ArticleState state) {
        return state == ArticleState.IN_REVIEW ? "review" : word(state);
    }

    private static String word(ArticleState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
