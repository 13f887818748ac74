package tilshi.desk.preview;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import tilshi.story.OpenPreview;
import tilshi.story.Preview;
import tilshi.story.RevokePreview;

/** An article as readers will see it, in the widths they have, and the links that lead there. */
@Path("/articles/{id:\\d{1,18}}/preview")
@RunOnVirtualThread
public class PreviewsPage {

    private final OpenPreview open;
    private final RevokePreview revoke;
    private final PreviewsViews views;
    private final Visitor visitor;
    private final DeskFrames frames;
    private final Assets assets;

    PreviewsPage(
            OpenPreview open,
            RevokePreview revoke,
            PreviewsViews views,
            Visitor visitor,
            DeskFrames frames,
            Assets assets) {
        this.open = open;
        this.revoke = revoke;
        this.views = views;
        this.visitor = visitor;
        this.frames = frames;
        this.assets = assets;
    }

    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance previews(
                DeskFrame frame, String style, List<Note> notes, PreviewsView view);
    }

    /**
     * @param revision the number of one, or {@code draft}
     * @param link the number of the link to be looked at
     */
    @GET
    public Response show(
            @RestPath long id,
            @RestQuery @Nullable String revision,
            @RestQuery @Nullable Long link) {
        return page(200, id, List.of(), new PreviewsViews.Wanted(number(revision), link));
    }

    /** Makes a link, and looks at what it shows. */
    @POST
    public Response open(
            @RestPath long id,
            @RestForm @Nullable String token,
            @RestForm @Nullable String revision,
            @RestForm @Nullable String lifetime) {
        visitor.mustHold(token);
        var number = number(revision);
        try {
            var made = open.by(visitor.actor(), id, number, lifetime(lifetime));
            return to(id, "?link=" + made.id());
        } catch (Refusal refusal) {
            return refused(id, refusal, new PreviewsViews.Wanted(number, null));
        }
    }

    /** Has a link show nothing any more. */
    @POST
    @Path("{link:\\d{1,18}}/revoke")
    public Response revoke(
            @RestPath long id, @RestPath long link, @RestForm @Nullable String token) {
        visitor.mustHold(token);
        try {
            revoke.by(visitor.actor(), id, link);
            return to(id, "#links");
        } catch (Refusal refusal) {
            return refused(id, refusal, new PreviewsViews.Wanted(Optional.empty(), null));
        }
    }

    private Response refused(long id, Refusal refusal, PreviewsViews.Wanted wanted) {
        var note = Note.of(refusal, visitor.time());
        return page(refusal.status(), id, List.of(note), wanted);
    }

    private static Response to(long id, String place) {
        return Response.seeOther(URI.create("/articles/" + id + "/preview" + place)).build();
    }

    private static Optional<Integer> number(@Nullable String revision) {
        return Optional.ofNullable(revision)
                .filter(text -> text.matches("[1-9]\\d{0,8}"))
                .map(Integer::valueOf);
    }

    private static Preview.Lifetime lifetime(@Nullable String chosen) {
        return Arrays.stream(Preview.Lifetime.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(chosen))
                .findFirst()
                .orElseThrow(() -> new Invalid("form-incomplete"));
    }

    private Response page(int status, long id, List<Note> notes, PreviewsViews.Wanted wanted) {
        var frame = frames.frame("previews.title", "queue");
        var view = views.of(id, wanted);
        var style = assets.path("desk/preview.css");
        var html = Templates.previews(frame, style, notes, view).render();
        return DeskFrames.page(status, html, view.host());
    }
}
