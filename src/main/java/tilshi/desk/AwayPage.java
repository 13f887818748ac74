package tilshi.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * What the desk shows while the database is away. Nothing can be changed, and nothing that was
 * typed is lost: the page holds what a form has sent and sends it again.
 */
@ApplicationScoped
class AwayPage {

    /** Seconds after which a browser or a program may try again. */
    private static final int RETRY = 5;

    private final DeskFrames frames;
    private final Visitor visitor;

    AwayPage(DeskFrames frames, Visitor visitor) {
        this.frames = frames;
        this.visitor = visitor;
    }

    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance away(DeskFrame frame, List<String> lines);

        static native TemplateInstance kept(
                DeskFrame frame, String title, List<String> lines, SentForm form);
    }

    /** For who wanted to look at something. */
    Response shown() {
        var frame = frames.away("desk.away");
        var lines = List.of(frame.say("desk.away.about"), frame.say("desk.away.retry"));
        return visitor.isProgram()
                ? later(DeskFrames.problem(503, frame.title(), lines))
                : later(DeskFrames.page(503, Templates.away(frame, lines).render()));
    }

    /** For who sent a form. */
    Response kept() {
        var frame = frames.away("desk.away");
        return kept(frame, frame.title(), List.of(frame.say("desk.away.about")));
    }

    /** For who sent a form that could not be carried out for no fault of theirs. */
    Response kept(String title) {
        return kept(frames.away("desk.refused"), title, List.of());
    }

    private Response kept(DeskFrame frame, String title, List<String> lines) {
        return visitor.isProgram()
                ? later(DeskFrames.problem(503, title, lines))
                : later(
                        DeskFrames.page(
                                503,
                                Templates.kept(frame, title, lines, SentForm.current()).render()));
    }

    private static Response later(Response response) {
        return Response.fromResponse(response).header("retry-after", RETRY).build();
    }
}
