package tilshi.desk.creating;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import tilshi.base.Invalid;
import tilshi.base.NotFound;
import tilshi.desk.Visitor;
import tilshi.story.Article;
import tilshi.story.Articles;
import tilshi.story.TranslateArticle;
import tilshi.text.Language;

/** Where a story begins to be told in another language: one click, and it is written. */
@Path("/stories/{id:\\d{1,18}}/articles")
@RunOnVirtualThread
public class TellingPage {

    private final TranslateArticle translate;
    private final Articles articles;
    private final Visitor visitor;

    TellingPage(TranslateArticle translate, Articles articles, Visitor visitor) {
        this.translate = translate;
        this.articles = articles;
        this.visitor = visitor;
    }

    /**
     * A translation of what the story was begun with. A colleague who was faster began the same
     * article: both go there.
     */
    @POST
    public Response begin(
            @RestPath long id,
            @RestForm @Nullable String token,
            @RestForm @Nullable String language) {
        visitor.mustHold(token);
        var told =
                Language.of(language == null ? "" : language)
                        .orElseThrow(() -> new Invalid("form-incomplete"));
        var story = articles.ofStory(id);
        var there = story.stream().filter(article -> article.language() == told).findFirst();
        if (there.isPresent()) {
            return Response.seeOther(URI.create("/articles/" + there.get().id())).build();
        }
        long source =
                story.stream()
                        .mapToLong(Article::id)
                        .min()
                        .orElseThrow(() -> new NotFound("story " + id));
        long article = translate.by(visitor.actor(), source, told).id();
        return Response.seeOther(URI.create("/articles/" + article + "/write")).build();
    }
}
