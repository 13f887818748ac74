package tilshi.desk.article;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import tilshi.base.Refusal;
import tilshi.desk.DeskFrame;
import tilshi.desk.DeskFrames;
import tilshi.desk.Note;
import tilshi.desk.Talk;
import tilshi.desk.Talks;
import tilshi.desk.Visitor;

/** An article: read it, see where it stands, move it on. */
@Path("/articles/{id:\\d{1,18}}")
@RunOnVirtualThread
public class ArticlePage {

    private final ArticleViews views;
    private final ArticleSteps steps;
    private final Talks talks;
    private final Visitor visitor;
    private final DeskFrames frames;

    ArticlePage(
            ArticleViews views,
            ArticleSteps steps,
            Talks talks,
            Visitor visitor,
            DeskFrames frames) {
        this.views = views;
        this.steps = steps;
        this.talks = talks;
        this.visitor = visitor;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance article(
                DeskFrame frame, List<Note> notes, ArticleView view, Talk talk);
    }

    /**
     * @param change the number of a change whose receipt is asked for
     */
    @GET
    public Response show(@RestPath long id, @RestQuery @Nullable Long change) {
        return page(200, id, List.of(), change == null ? 0 : change);
    }

    /** Moves the article on; a refusal is told on the page itself, with what was typed kept. */
    @POST
    @Path("{step}")
    public Response move(
            @RestPath long id,
            @RestPath String step,
            @RestForm @Nullable String token,
            @RestForm @Nullable String reason,
            @RestForm @Nullable String at) {
        visitor.mustHold(token);
        try {
            var deed =
                    steps.take(
                            visitor.actor(),
                            id,
                            step,
                            reason == null ? "" : reason,
                            at == null ? "" : at);
            return Response.seeOther(URI.create("/articles/" + id + "?change=" + deed.change()))
                    .build();
        } catch (Refusal refusal) {
            return page(refusal.status(), id, List.of(Note.of(refusal, views.time(id))), 0);
        }
    }

    private Response page(int status, long id, List<Note> notes, long change) {
        var frame = frames.frame("article.title", "queue");
        var view = views.of(id, change);
        return DeskFrames.page(
                status, Templates.article(frame, notes, view, talks.of(id)).render());
    }
}
