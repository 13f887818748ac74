package tilshi.desk.people;

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
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import tilshi.account.ForAdministrators;
import tilshi.account.Right;
import tilshi.base.Refusal;
import tilshi.desk.DeskFrame;
import tilshi.desk.DeskFrames;
import tilshi.desk.Note;
import tilshi.desk.Visitor;
import tilshi.story.DissolveDesk;
import tilshi.story.EditorialDesk;
import tilshi.story.FormDesk;
import tilshi.text.Messages;

/** The desks of the newsroom and the sections each looks after. For administrators. */
@Path("/people/desks")
@RunOnVirtualThread
public class EditorialDesksPage {

    private static final Set<String> DONE = Set.of("formed", "dissolved");

    private final FormDesk form;
    private final DissolveDesk dissolve;
    private final EditorialDesksViews views;
    private final Visitor visitor;
    private final DeskFrames frames;

    EditorialDesksPage(
            FormDesk form,
            DissolveDesk dissolve,
            EditorialDesksViews views,
            Visitor visitor,
            DeskFrames frames) {
        this.form = form;
        this.dissolve = dissolve;
        this.views = views;
        this.visitor = visitor;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance desks(DeskFrame frame, EditorialDesksView view);
    }

    @GET
    public Response show(@RestQuery @Nullable String done) {
        visitor.actor().needsEverywhere(Right.HIRE);
        var notes = Optional.ofNullable(done).filter(DONE::contains).map(this::good).stream();
        return page(200, notes.toList(), Optional.empty());
    }

    /** Forms a desk. */
    @POST
    public Response form(MultivaluedMap<String, String> sent) {
        return form(0, sent);
    }

    /** Says anew what a desk is called and looks after; what was typed is kept if it is refused. */
    @POST
    @Path("{id:\\d{1,18}}")
    public Response form(@RestPath long id, MultivaluedMap<String, String> sent) {
        visitor.mustHold(sent.getFirst("token"));
        var typed = EditorialDeskForm.desk(id, sent);
        try {
            form.by(visitor.actor(), typed);
            return done("formed");
        } catch (ForAdministrators refusal) {
            throw refusal;
        } catch (Refusal refusal) {
            var note = Note.of(refusal, visitor.time());
            return page(refusal.status(), List.of(note), Optional.of(typed));
        }
    }

    @POST
    @Path("{id:\\d{1,18}}/dissolve")
    public Response dissolve(@RestPath long id, @RestForm @Nullable String token) {
        visitor.mustHold(token);
        dissolve.by(visitor.actor(), id);
        return done("dissolved");
    }

    private Note good(String what) {
        var said = Messages.in(visitor.language()).say("desks.done." + what);
        return new Note("good", said, List.of());
    }

    private Response page(int status, List<Note> notes, Optional<EditorialDesk> typed) {
        var frame = frames.frame("desks.title", "people");
        var html = Templates.desks(frame, views.now(notes, typed)).render();
        return DeskFrames.page(status, html);
    }

    private static Response done(String what) {
        return Response.seeOther(URI.create("/people/desks?done=" + what)).build();
    }
}
