package tilshi.desk.revision;

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
import tilshi.base.Invalid;
import tilshi.base.Refusal;
import tilshi.desk.DeskFrame;
import tilshi.desk.DeskFrames;
import tilshi.desk.Note;
import tilshi.desk.Visitor;
import tilshi.edition.Assets;
import tilshi.story.Articles;
import tilshi.story.RestoreRevision;
import tilshi.text.Messages;

/** What two revisions of an article do not have in common, or a revision and its draft. */
@Path(
        "/articles/{id:\\d{1,18}}/revisions/{older:"
                + Side.PATTERN
                + "}..{newer:"
                + Side.PATTERN
                + "}")
@RunOnVirtualThread
public class DifferencePage {

    private final Articles articles;
    private final RestoreRevision restore;
    private final DifferenceViews views;
    private final Visitor visitor;
    private final DeskFrames frames;
    private final Assets assets;

    DifferencePage(
            Articles articles,
            RestoreRevision restore,
            DifferenceViews views,
            Visitor visitor,
            DeskFrames frames,
            Assets assets) {
        this.articles = articles;
        this.restore = restore;
        this.views = views;
        this.visitor = visitor;
        this.frames = frames;
        this.assets = assets;
    }

    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance difference(
                DeskFrame frame, String style, List<Note> notes, DifferenceView view);
    }

    /** Two sides as the address names them. */
    private record Asked(long id, Side older, Side newer) {}

    /**
     * @param look {@code side} for one beside the other; one text otherwise
     */
    @GET
    public Response show(
            @RestPath long id,
            @RestPath String older,
            @RestPath String newer,
            @RestQuery @Nullable String look) {
        var asked = new Asked(id, new Side(older), new Side(newer));
        return page(200, asked, "side".equals(look), List.of());
    }

    /** Brings back the revision on the newer side: what is shown is what changes. */
    @POST
    public Response restore(
            @RestPath long id,
            @RestPath String older,
            @RestPath String newer,
            @RestForm @Nullable String token,
            @RestForm int seen) {
        visitor.mustHold(token);
        var asked = new Asked(id, new Side(older), new Side(newer));
        try {
            int number = asked.newer().number().orElseThrow(() -> new Invalid("form-incomplete"));
            var words = Messages.in(visitor.language());
            var reason = words.say("difference.restored", String.valueOf(number));
            var after = restore.by(visitor.actor(), id, number, seen, reason);
            var back = "/articles/" + id + "/revisions?restored=" + after.latest();
            return Response.seeOther(URI.create(back)).build();
        } catch (Refusal refusal) {
            var note = Note.of(refusal, visitor.time());
            return page(refusal.status(), asked, false, List.of(note));
        }
    }

    private Response page(int status, Asked asked, boolean beside, List<Note> notes) {
        var article = articles.get(asked.id());
        var view = views.of(article, asked.older(), asked.newer(), beside);
        var frame = frames.frame("difference.title", "queue");
        var style = assets.path("desk/revision.css");
        return DeskFrames.page(status, Templates.difference(frame, style, notes, view).render());
    }
}
