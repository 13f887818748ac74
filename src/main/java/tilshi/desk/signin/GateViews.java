package tilshi.desk.signin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import tilshi.account.ProviderConfig;
import tilshi.base.Refusal;
import tilshi.desk.DeskFrame;
import tilshi.desk.DeskFrames;
import tilshi.desk.Note;
import tilshi.desk.Visitor;
import tilshi.edition.Assets;

/** Shows the gate, whichever way somebody has tried to come in by. */
@ApplicationScoped
class GateViews {

    private final DeskFrames frames;
    private final Visitor visitor;
    private final Assets assets;
    private final ProviderConfig config;

    GateViews(DeskFrames frames, Visitor visitor, Assets assets, ProviderConfig config) {
        this.frames = frames;
        this.visitor = visitor;
        this.assets = assets;
        this.config = config;
    }

    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance signIn(
                DeskFrame frame,
                List<Note> notes,
                String login,
                String passkeys,
                Optional<String> provider);
    }

    Response open() {
        return page(200, List.of(), "");
    }

    Response told(Note note) {
        return page(200, List.of(note), "");
    }

    Response refused(Refusal refusal, String login) {
        return page(refusal.status(), List.of(Note.of(refusal, visitor.time())), login);
    }

    private Response page(int status, List<Note> notes, String login) {
        var frame = frames.frame("sign-in.title", "");
        var script = assets.path("desk/passkey.js");
        var provider = config.issuer().map(x -> config.name());
        var page = Templates.signIn(frame, notes, login, script, provider);
        return DeskFrames.page(status, page.render());
    }
}
