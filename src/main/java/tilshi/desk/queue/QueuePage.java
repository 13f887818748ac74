package tilshi.desk.queue;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import tilshi.desk.DeskFrame;
import tilshi.desk.DeskFrames;
import tilshi.desk.queue.BoardView.AgendaView;
import tilshi.edition.Assets;
import tilshi.story.BoardRow;
import tilshi.text.Language;

/**
 * The desk's first screen: what waits for whoever looks, and below it all stories with the state of
 * every language, last touched first, in a list or in columns.
 */
@Path("/")
@RunOnVirtualThread
public class QueuePage {

    private static final int ON_A_PAGE = 50;

    private final BoardViews boards;
    private final FilterViews filters;
    private final Assets assets;
    private final DeskFrames frames;

    QueuePage(BoardViews boards, FilterViews filters, Assets assets, DeskFrames frames) {
        this.boards = boards;
        this.filters = filters;
        this.assets = assets;
        this.frames = frames;
    }

    /** Where the page's own script and style are. */
    record Files(String script, String style) {}

    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance queue(DeskFrame frame, Files files, BoardView view);

        static native TemplateInstance queueParts(
                DeskFrame frame,
                AgendaView agenda,
                List<BoardView.Row> rows,
                List<BoardView.Column> columns);
    }

    @GET
    public Response show(@Context UriInfo address, @RestQuery @Nullable String before) {
        var frame = frames.frame("queue.title", "queue");
        var asked = filters.asked(address.getQueryParameters());
        var cursor = Optional.ofNullable(before).flatMap(BoardRow.Cursor::of);
        var found = asked.board() ? List.<BoardRow>of() : boards.page(asked, cursor, ON_A_PAGE + 1);
        var shown = found.subList(0, Math.min(ON_A_PAGE, found.size()));
        var next =
                found.size() > ON_A_PAGE
                        ? Optional.of(asked.address(shown.getLast().cursor().word()))
                        : Optional.<String>empty();
        var view =
                new BoardView(
                        filters.agenda(frame, boards.hours()),
                        filters.choices(frame, asked),
                        filters.saved(asked),
                        List.of(Language.values()),
                        shown.stream().map(row -> boards.row(frame, row)).toList(),
                        asked.board() ? boards.columns(frame, asked) : List.of(),
                        next,
                        asked.board(),
                        asked.isNarrow(),
                        cursor.isEmpty(),
                        asked.text(),
                        asked.inColumns(false).address(),
                        asked.inColumns(true).address());
        var files = new Files(assets.path("desk/queue.js"), assets.path("desk/queue.css"));
        return DeskFrames.page(200, Templates.queue(frame, files, view).render());
    }

    /**
     * What an open board shows differently now: the rows of some stories, or all columns, and the
     * agenda.
     *
     * @param ids numbers of stories with commas between them; the first fifty count
     */
    @GET
    @Path("stories")
    public Response parts(@Context UriInfo address, @RestQuery @Nullable String ids) {
        var frame = frames.frame("queue.title", "queue");
        var asked = filters.asked(address.getQueryParameters());
        var wanted =
                Arrays.stream((ids == null ? "" : ids).split(",", 1_000))
                        .filter(id -> id.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .distinct()
                        .limit(ON_A_PAGE)
                        .toList();
        var rows =
                asked.board() || wanted.isEmpty()
                        ? List.<BoardRow>of()
                        : boards.these(asked, wanted);
        var parts =
                Templates.queueParts(
                        frame,
                        filters.agenda(frame, boards.hours()),
                        rows.stream().map(row -> boards.row(frame, row)).toList(),
                        asked.board() ? boards.columns(frame, asked) : List.of());
        return DeskFrames.page(200, parts.render());
    }
}
