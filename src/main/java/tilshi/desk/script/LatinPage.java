package tilshi.desk.script;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import tilshi.base.Invalid;
import tilshi.desk.DeskFrame;
import tilshi.desk.DeskFrames;
import tilshi.desk.Note;
import tilshi.desk.Visitor;
import tilshi.edition.Assets;
import tilshi.story.SpellInLatin;
import tilshi.text.Messages;

/** A Kazakh article beside what readers of Latin script read, and its own spellings. */
@Path("/articles/{id:\\d{1,18}}/latin")
@RunOnVirtualThread
public class LatinPage {

    private final SpellInLatin spell;
    private final LatinViews views;
    private final Visitor visitor;
    private final DeskFrames frames;
    private final Assets assets;

    LatinPage(
            SpellInLatin spell,
            LatinViews views,
            Visitor visitor,
            DeskFrames frames,
            Assets assets) {
        this.spell = spell;
        this.views = views;
        this.visitor = visitor;
        this.frames = frames;
        this.assets = assets;
    }

    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance latin(
                DeskFrame frame, String style, List<Note> notes, LatinView view);
    }

    /**
     * @param saved whether the list was saved just now
     */
    @GET
    public Response show(@RestPath long id, @RestQuery @Nullable String saved) {
        var words = Messages.in(visitor.language());
        var notes =
                saved == null
                        ? List.<Note>of()
                        : List.of(new Note("good", words.say("latin.saved"), List.of()));
        return page(200, notes, views.of(id, Optional.empty()));
    }

    /** Saves the list. What was typed stays in the field where it cannot be saved. */
    @POST
    public Response spell(
            @RestPath long id,
            @RestForm @Nullable String token,
            @RestForm @Nullable String seen,
            @RestForm @Nullable String list) {
        visitor.mustHold(token);
        var typed = Objects.requireNonNullElse(list, "");
        var from = Objects.requireNonNullElse(seen, "");
        try {
            spell.by(visitor.actor(), id, from, typed);
            return Response.seeOther(URI.create("/articles/" + id + "/latin?saved=1")).build();
        } catch (Invalid invalid) {
            boolean late = invalid.key().equals("refusal.spellings-changed");
            var sent = new LatinViews.Sent(typed, from, late);
            var note = Note.of(invalid, visitor.time());
            return page(invalid.status(), List.of(note), views.of(id, Optional.of(sent)));
        }
    }

    private Response page(int status, List<Note> notes, LatinView view) {
        var frame = frames.frame("latin.title", "queue");
        var style = assets.path("desk/latin.css");
        return DeskFrames.page(status, Templates.latin(frame, style, notes, view).render());
    }
}
