package tilshi.desk.linking;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import tilshi.desk.DeskFrames;
import tilshi.desk.HouseTime;
import tilshi.desk.Visitor;
import tilshi.edition.Links;
import tilshi.site.Brand;
import tilshi.site.Sites;
import tilshi.story.Article;
import tilshi.story.Articles;
import tilshi.story.BoardQuery;
import tilshi.story.BoardRow;
import tilshi.story.Boards;
import tilshi.story.Stories;

/**
 * Own stories a text can lead to: in its language, found by words of their headlines, and only what
 * readers can see, since a link leads readers there.
 */
@Path("/articles/{id:\\d{1,18}}/linking")
@RunOnVirtualThread
public class LinkingPage {

    private static final int MOST = 6;

    /** Among so many, unpublished ones are left out. */
    private static final int LOOKED_AT = 40;

    private final Articles articles;
    private final Stories stories;
    private final Boards boards;
    private final Sites sites;
    private final Links links;
    private final HouseTime time;
    private final Visitor visitor;
    private final InstantSource clock;

    LinkingPage(
            Articles articles,
            Stories stories,
            Boards boards,
            Sites sites,
            Links links,
            HouseTime time,
            Visitor visitor,
            InstantSource clock) {
        this.articles = articles;
        this.stories = stories;
        this.boards = boards;
        this.sites = sites;
        this.links = links;
        this.time = time;
        this.visitor = visitor;
        this.clock = clock;
    }

    /**
     * A story to lead to.
     *
     * @param beside its brand and the day of its publication
     * @param address a path where it is the brand of the article, else with scheme and host
     */
    record Found(String title, String lang, String beside, String address) {}

    @GET
    public Response find(@RestPath long id, @RestQuery @Nullable String q) {
        var from = articles.get(id);
        var query = query(q == null ? "" : q);
        var rows =
                query.words().isAnswerable()
                        ? boards.named(query, from.language(), LOOKED_AT)
                        : List.<BoardRow>of();
        return DeskFrames.data(200, found(from, rows));
    }

    private BoardQuery query(String typed) {
        var now = clock.instant();
        return BoardQuery.of(new BoardQuery.Hours(now, time.midnight(now))).saying(typed);
    }

    private List<Found> found(Article from, List<BoardRow> rows) {
        var own = stories.get(from.storyId()).home().brand();
        var shown =
                rows.stream()
                        .filter(row -> target(row, from).isPresent())
                        .filter(row -> row.language() == from.language())
                        .limit(MOST)
                        .toList();
        var ids = shown.stream().map(row -> target(row, from).orElseThrow()).toList();
        Map<Long, Article> targets =
                articles.withIds(ids).stream()
                        .collect(Collectors.toMap(Article::id, Function.identity()));
        return shown.stream()
                .flatMap(
                        row ->
                                Optional.ofNullable(targets.get(target(row, from).orElseThrow()))
                                        .flatMap(article -> found(row, article, own))
                                        .stream())
                .toList();
    }

    /** The article of a story that readers see in the language of another's text. */
    private static Optional<Long> target(BoardRow row, Article from) {
        return row.in(from.language())
                .filter(cell -> cell.state().isPublic())
                .map(BoardRow.Cell::articleId)
                .filter(id -> id != from.id());
    }

    private Optional<Found> found(BoardRow row, Article article, String own) {
        var brand = sites.house().brand(row.brand());
        return article.path()
                .flatMap(path -> brand.map(b -> found(row, article, address(b, path, own), b)));
    }

    private Found found(BoardRow row, Article article, String address, Brand brand) {
        var words = time.in(visitor.language());
        var day = article.publishedAt().map(at -> " · " + words.day(at)).orElse("");
        var beside = brand.nameIn(visitor.language()) + day;
        return new Found(row.headline(), row.language().code(), beside, address);
    }

    private String address(Brand brand, String path, String own) {
        return brand.key().equals(own) ? path : links.to(brand, path);
    }
}
