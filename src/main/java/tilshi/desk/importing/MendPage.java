package tilshi.desk.importing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import tilshi.base.NotFound;
import tilshi.base.Refusal;
import tilshi.desk.DeskFrame;
import tilshi.desk.DeskFrames;
import tilshi.desk.Note;
import tilshi.desk.Visitor;
import tilshi.importer.Intake;
import tilshi.importer.Intakes;
import tilshi.story.Articles;
import tilshi.story.PublishArticle;
import tilshi.story.ReviseArticle;

/** A draft beside the page it was made from: mend it, take back what was left out, publish. */
@Path("/articles/{id:\\d{1,18}}/mend")
@RunOnVirtualThread
public class MendPage {

    private final Articles articles;
    private final Intakes intakes;
    private final MendViews views;
    private final MendedDraft mended;
    private final ReviseArticle revise;
    private final PublishArticle publish;
    private final Visitor visitor;
    private final DeskFrames frames;

    MendPage(
            Articles articles,
            Intakes intakes,
            MendViews views,
            MendedDraft mended,
            ReviseArticle revise,
            PublishArticle publish,
            Visitor visitor,
            DeskFrames frames) {
        this.articles = articles;
        this.intakes = intakes;
        this.views = views;
        this.mended = mended;
        this.revise = revise;
        this.publish = publish;
        this.visitor = visitor;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance mend(DeskFrame frame, List<Note> notes, MendView view);
    }

    @GET
    public Response show(@RestPath long id) {
        var article = articles.get(id);
        var revision = articles.revision(id, article.latest());
        return page(
                200,
                List.of(),
                views.of(article, revision.number(), revision.wording(), intake(id)));
    }

    @POST
    public Response save(@RestPath long id, MultivaluedMap<String, String> form) {
        visitor.mustHold(form.getFirst("token"));
        var article = articles.get(id);
        int base = mended.base(form);
        var before = articles.revision(id, base).wording();
        var wording = before;
        try {
            wording = mended.wording(form, before, intake(id));
            mended.date(visitor.actor(), article, form);
            revise.by(visitor.actor(), id, base, wording, "");
            if ("publish".equals(form.getFirst("act"))) {
                var deed = publish.by(visitor.actor(), id);
                return see("/articles/" + id + "?change=" + deed.change());
            }
            return see("/articles/" + id + "/mend");
        } catch (Refusal refusal) {
            var fresh = articles.find(id).orElse(article);
            var note = Note.of(refusal, visitor.time());
            return page(
                    refusal.status(),
                    List.of(note),
                    views.of(fresh, fresh.latest(), wording, intake(id)));
        }
    }

    private Intake intake(long id) {
        return intakes.of(id).orElseThrow(() -> new NotFound("page of article " + id));
    }

    private Response page(int status, List<Note> notes, MendView view) {
        var frame = frames.frame("mend.title", "import");
        return DeskFrames.page(status, Templates.mend(frame, notes, view).render());
    }

    private static Response see(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
