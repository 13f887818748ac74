package tilshi.desk.creating;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import tilshi.base.Invalid;
import tilshi.desk.Visitor;
import tilshi.story.Articles;
import tilshi.story.Body;
import tilshi.story.CreateArticle;
import tilshi.story.Headlines;
import tilshi.story.LanguageTaken;
import tilshi.story.NewArticle;
import tilshi.story.Wording;
import tilshi.text.Language;
import tilshi.text.Script;

/** Where a story begins to be told in another language: one click, and it is written. */
@Path("/stories/{id:\\d{1,18}}/articles")
@RunOnVirtualThread
public class TellingPage {

    private final CreateArticle create;
    private final Articles articles;
    private final Visitor visitor;

    TellingPage(CreateArticle create, Articles articles, Visitor visitor) {
        this.create = create;
        this.articles = articles;
        this.visitor = visitor;
    }

    /** A colleague who was faster began the same article: both go there. */
    @POST
    public Response begin(
            @RestPath long id,
            @RestForm @Nullable String token,
            @RestForm @Nullable String language) {
        visitor.mustHold(token);
        var told =
                Language.of(language == null ? "" : language)
                        .orElseThrow(() -> new Invalid("form-incomplete"));
        try {
            long article = create.by(visitor.actor(), id, empty(told)).id();
            return Response.seeOther(URI.create("/articles/" + article + "/write")).build();
        } catch (LanguageTaken taken) {
            return articles.ofStory(id).stream()
                    .filter(article -> article.language() == told)
                    .findFirst()
                    .map(article -> URI.create("/articles/" + article.id()))
                    .map(there -> Response.seeOther(there).build())
                    .orElseThrow(() -> taken);
        }
    }

    private static NewArticle empty(Language language) {
        var script = language == Language.ENGLISH ? Script.LATIN : Script.CYRILLIC;
        var wording = new Wording(Headlines.of(""), "", Body.of(List.of()));
        return new NewArticle(language, script, wording, Optional.empty());
    }
}
