package tilshi.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import tilshi.base.DatabaseAway;
import tilshi.base.NotFound;
import tilshi.base.Refusal;
import tilshi.text.Messages;

/** What a person sees where a page cannot say "no" in its own place. */
final class RefusalPage {

    private static final Logger LOG = Logger.getLogger(RefusalPage.class);

    private final DeskFrames frames;
    private final Visitor visitor;
    private final AwayPage away;

    RefusalPage(DeskFrames frames, Visitor visitor, AwayPage away) {
        this.away = away;
        this.frames = frames;
        this.visitor = visitor;
    }

    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance refusal(DeskFrame frame, Note note);
    }

    @ServerExceptionMapper
    Response refused(Refusal refusal) {
        var note = Note.of(refusal, visitor.time());
        if (visitor.isProgram()) {
            return DeskFrames.problem(refusal.status(), note.title(), note.lines());
        }
        var frame = frames.frame("desk.refused", "");
        return DeskFrames.page(refusal.status(), Templates.refusal(frame, note).render());
    }

    /** Something broke, the database most likely: the act around it was rolled back whole. */
    @ServerExceptionMapper
    Response broken(RuntimeException failure, ContainerRequestContext request) {
        boolean looking = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (DatabaseAway.causedBy(failure)) {
            LOG.debug("The desk is without the database", failure);
            return looking ? away.shown() : away.kept();
        }
        LOG.error("The desk could not answer", failure);
        var words = Messages.in(visitor.language());
        if (!looking) {
            return away.kept(words.say("desk.broken"));
        }
        var note = new Note("wrong", words.say("desk.broken"), List.of());
        var frame = frames.frame("desk.refused", "");
        return DeskFrames.page(503, Templates.refusal(frame, note).render());
    }

    @ServerExceptionMapper
    Response failed(WebApplicationException failure, ContainerRequestContext request) {
        if (failure instanceof NotFoundException) {
            return refused(new NotFound("address " + request.getUriInfo().getPath()));
        }
        return failure.getResponse();
    }
}
