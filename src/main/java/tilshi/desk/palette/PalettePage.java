package tilshi.desk.palette;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import tilshi.desk.DeskFrames;
import tilshi.desk.HouseTime;
import tilshi.desk.Visitor;
import tilshi.site.Sites;
import tilshi.story.BoardQuery;
import tilshi.story.BoardRow;
import tilshi.story.Boards;
import tilshi.text.Messages;

/** Articles whose headline says what somebody types in the palette, for its script. */
@Path("/palette")
@RunOnVirtualThread
public class PalettePage {

    private static final int MOST = 10;

    private final Boards boards;
    private final Sites sites;
    private final Visitor visitor;
    private final HouseTime time;
    private final InstantSource clock;

    PalettePage(Boards boards, Sites sites, Visitor visitor, HouseTime time, InstantSource clock) {
        this.boards = boards;
        this.sites = sites;
        this.visitor = visitor;
        this.time = time;
        this.clock = clock;
    }

    /** An article to go to; beside its headline stands where it is at home and how it stands. */
    record Found(String headline, String lang, String beside, String url) {}

    @GET
    public Response find(@RestQuery @Nullable String q) {
        var now = clock.instant();
        var query =
                BoardQuery.of(new BoardQuery.Hours(now, time.midnight(now)))
                        .saying(q == null ? "" : q);
        var found =
                query.words().isAnswerable()
                        ? boards.named(query, visitor.language(), MOST)
                        : List.<BoardRow>of();
        return DeskFrames.data(200, found.stream().flatMap(row -> found(row).stream()).toList());
    }

    private List<Found> found(BoardRow row) {
        var words = Messages.in(visitor.language());
        return row
                .in(row.language())
                .map(
                        cell -> {
                            var state = cell.state().name().toLowerCase(Locale.ROOT);
                            var brand = sites.house().brand(row.brand());
                            var name = brand.map(b -> b.nameIn(visitor.language()));
                            return new Found(
                                    row.headline(),
                                    row.language().code(),
                                    name.orElse(row.brand()) + " · " + words.say("state." + state),
                                    "/articles/" + cell.articleId());
                        })
                .stream()
                .toList();
    }
}
