package tilshi.desk.translation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import tilshi.base.Invalid;
import tilshi.desk.Visitor;
import tilshi.story.TranslateArticle;
import tilshi.text.Language;

/** Begins a translation of an article, and goes to where it is written. */
@Path("/articles/{id:\\d{1,18}}/translations")
@RunOnVirtualThread
public class TranslationsPage {

    private final TranslateArticle translate;
    private final Visitor visitor;

    TranslationsPage(TranslateArticle translate, Visitor visitor) {
        this.translate = translate;
        this.visitor = visitor;
    }

    /**
     * @param language a language's code
     */
    @POST
    public Response begin(
            @RestPath long id,
            @RestForm @Nullable String token,
            @RestForm @Nullable String language) {
        visitor.mustHold(token);
        var wanted =
                Language.of(language == null ? "" : language)
                        .orElseThrow(() -> new Invalid("form-incomplete"));
        var target = translate.by(visitor.actor(), id, wanted);
        return Response.seeOther(URI.create("/articles/" + target.id() + "/write")).build();
    }
}
