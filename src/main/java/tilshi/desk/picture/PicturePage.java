package tilshi.desk.picture;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import tilshi.base.NotFound;
import tilshi.desk.DeskFrames;
import tilshi.desk.SentJson;
import tilshi.desk.Visitor;
import tilshi.media.PictureCard;
import tilshi.media.PictureCards;
import tilshi.story.Article;
import tilshi.story.Articles;
import tilshi.story.DescribePicture;
import tilshi.story.Stories;
import tilshi.story.UploadPicture;

/** Pictures for an article, for the editor; docs/model.md tells the protocol. */
@Path("/articles/{id:\\d{1,18}}/pictures")
@RunOnVirtualThread
public class PicturePage {

    private static final int PAGE = 24;
    private static final int MOST_KEYS = 200;

    private final Articles articles;
    private final Stories stories;
    private final PictureCards cards;
    private final UploadPicture upload;
    private final DescribePicture describe;
    private final Visitor visitor;

    PicturePage(
            Articles articles,
            Stories stories,
            PictureCards cards,
            UploadPicture upload,
            DescribePicture describe,
            Visitor visitor) {
        this.articles = articles;
        this.stories = stories;
        this.cards = cards;
        this.upload = upload;
        this.describe = describe;
        this.visitor = visitor;
    }

    /**
     * A page of the library, or some pictures by their keys.
     *
     * @param before where the page before ended
     */
    @GET
    public Response show(
            @RestPath long id,
            @RestQuery @Nullable String q,
            @RestQuery @Nullable Long before,
            @RestQuery @Nullable String keys) {
        var article = articles.get(id);
        if (keys != null) {
            var wanted = Arrays.stream(keys.split(",")).distinct().limit(MOST_KEYS).toList();
            return page(article, cards.named(brand(article), wanted), 0);
        }
        var from = before == null ? OptionalLong.empty() : OptionalLong.of(before);
        var found = cards.page(brand(article), q == null ? "" : q, from, PAGE + 1);
        boolean more = found.size() > PAGE;
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        return page(article, shown, more ? shown.getLast().id() : 0);
    }

    /** Takes a file: the body is the file itself. */
    @POST
    public Response upload(
            @RestPath long id,
            @RestQuery @Nullable String name,
            @HeaderParam("x-token") @Nullable String token,
            InputStream file) {
        visitor.mustHold(token);
        var card = upload.by(visitor.actor(), id, name == null ? "" : name, file);
        return DeskFrames.data(200, PictureData.of(card, articles.get(id).language()));
    }

    /** Leads to the picture in the width of a text. */
    @GET
    @Path("{key}")
    public Response picture(@RestPath long id, @RestPath String key) {
        var card =
                cards.named(brand(articles.get(id)), List.of(key)).stream()
                        .findFirst()
                        .orElseThrow(() -> new NotFound("picture " + key));
        return Response.seeOther(URI.create(card.sheet())).build();
    }

    /** Says what a picture shows and who made it: {@code {"alt", "credit"}}, each if it changes. */
    @POST
    @Path("{key}")
    public Response describe(
            @RestPath long id,
            @RestPath String key,
            @HeaderParam("x-token") @Nullable String token,
            String body) {
        visitor.mustHold(token);
        var said = SentJson.object(body);
        var card = describe.by(visitor.actor(), id, key, words(said, "alt"), words(said, "credit"));
        return DeskFrames.data(200, PictureData.of(card, articles.get(id).language()));
    }

    private Response page(Article article, List<PictureCard> found, long next) {
        var pictures =
                found.stream().map(card -> PictureData.of(card, article.language())).toList();
        return DeskFrames.data(200, new PictureData.Page(pictures, next));
    }

    private String brand(Article article) {
        return stories.get(article.storyId()).home().brand();
    }

    private static Optional<String> words(JsonNode said, String name) {
        return said.path(name).isTextual()
                ? Optional.of(said.path(name).asText())
                : Optional.empty();
    }
}
