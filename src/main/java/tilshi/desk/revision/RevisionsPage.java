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
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import tilshi.base.Refusal;
import tilshi.desk.DeskFrame;
import tilshi.desk.DeskFrames;
import tilshi.desk.Note;
import tilshi.desk.Visitor;
import tilshi.edition.Assets;
import tilshi.story.Articles;
import tilshi.story.NameRevision;
import tilshi.text.Messages;

/** The history of an article: every revision, who made it, why, and when readers saw it. */
@Path("/articles/{id:\\d{1,18}}/revisions")
@RunOnVirtualThread
public class RevisionsPage {

    private final Articles articles;
    private final NameRevision name;
    private final RevisionsViews views;
    private final Visitor visitor;
    private final DeskFrames frames;
    private final Assets assets;

    RevisionsPage(
            Articles articles,
            NameRevision name,
            RevisionsViews views,
            Visitor visitor,
            DeskFrames frames,
            Assets assets) {
        this.articles = articles;
        this.name = name;
        this.views = views;
        this.visitor = visitor;
        this.frames = frames;
        this.assets = assets;
    }

    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance revisions(
                DeskFrame frame, String style, List<Note> notes, RevisionsView view);
    }

    /**
     * @param before the number of a revision; only older ones are listed
     * @param restored the number of a revision that was just made of an earlier one
     */
    @GET
    public Response show(
            @RestPath long id,
            @RestQuery @Nullable Integer before,
            @RestQuery @Nullable Integer restored) {
        var notes = restored == null ? List.<Note>of() : List.of(good(restored));
        return page(200, id, Optional.ofNullable(before), notes);
    }

    /** From the choice of two to their comparison. */
    @GET
    @Path("compare")
    public Response compare(
            @RestPath long id, @RestQuery @Nullable String from, @RestQuery @Nullable String to) {
        var base = "/articles/" + id + "/revisions";
        var chosen = Side.inOrder(from, to).map(two -> base + "/" + two).orElse(base);
        return Response.seeOther(URI.create(chosen)).build();
    }

    /** Names a revision; an empty name takes the name away. */
    @POST
    @Path("{number:[1-9]\\d{0,8}}/name")
    public Response name(
            @RestPath long id,
            @RestPath int number,
            @RestForm @Nullable String token,
            @RestForm @Nullable String name,
            @RestForm @Nullable Integer before) {
        visitor.mustHold(token);
        var cursor = Optional.ofNullable(before);
        try {
            this.name.by(visitor.actor(), id, number, name == null ? "" : name);
            var page = cursor.map(b -> "?before=" + b).orElse("");
            var back = "/articles/" + id + "/revisions" + page + "#revision-" + number;
            return Response.seeOther(URI.create(back)).build();
        } catch (Refusal refusal) {
            var note = Note.of(refusal, visitor.time());
            return page(refusal.status(), id, cursor, List.of(note));
        }
    }

    private Note good(int restored) {
        var words = Messages.in(visitor.language());
        var said = words.say("revisions.restored", String.valueOf(restored));
        return new Note("good", said, List.of());
    }

    private Response page(int status, long id, Optional<Integer> before, List<Note> notes) {
        var article = articles.get(id);
        var frame = frames.frame("revisions.title", "queue");
        var style = assets.path("desk/revision.css");
        var view = views.of(article, before);
        return DeskFrames.page(status, Templates.revisions(frame, style, notes, view).render());
    }
}
