package tilshi.desk.signin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import tilshi.account.LinkIsOver;
import tilshi.account.MailAddress;
import tilshi.account.Mailbag;
import tilshi.account.ResetPassword;
import tilshi.base.Refusal;
import tilshi.desk.DeskFrame;
import tilshi.desk.DeskFrames;
import tilshi.desk.Note;
import tilshi.desk.Visitor;
import tilshi.desk.WithoutSignIn;
import tilshi.text.Messages;

/** For who has forgotten their password: asks for an address, then for a new password. */
@Path("/forgotten")
@RunOnVirtualThread
public class ForgottenPage {

    private final Reminding reminding;
    private final ResetPassword reset;
    private final Mailbag mailbag;
    private final GateViews gate;
    private final Visitor visitor;
    private final DeskFrames frames;

    ForgottenPage(
            Reminding reminding,
            ResetPassword reset,
            Mailbag mailbag,
            GateViews gate,
            Visitor visitor,
            DeskFrames frames) {
        this.reminding = reminding;
        this.reset = reset;
        this.mailbag = mailbag;
        this.gate = gate;
        this.visitor = visitor;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance forgotten(
                DeskFrame frame, List<Note> notes, boolean letters);

        static native TemplateInstance newPassword(DeskFrame frame, List<Note> notes, String key);
    }

    @GET
    @WithoutSignIn
    public Response show() {
        return page(200, List.of());
    }

    /**
     * Says the same to everybody, and as soon: who is written to shows in no letter box but one.
     */
    @POST
    @WithoutSignIn
    public Response ask(@RestForm @Nullable String mail, HttpServerRequest request) {
        try {
            var address = MailAddress.of(given(mail));
            reminding.of(address, request.remoteAddress().hostAddress());
            return page(200, List.of(good("forgotten.done")));
        } catch (Refusal refusal) {
            return page(refusal.status(), List.of(Note.of(refusal, visitor.time())));
        }
    }

    @GET
    @Path("new")
    @WithoutSignIn
    public Response choose(@RestQuery @Nullable String key) {
        return choice(200, List.of(), given(key));
    }

    @POST
    @Path("new")
    @WithoutSignIn
    public Response reset(@RestForm @Nullable String key, @RestForm @Nullable String password) {
        try {
            reset.with(given(key), given(password));
            return gate.told(good("forgotten.changed"));
        } catch (LinkIsOver over) {
            throw over;
        } catch (Refusal refusal) {
            var note = Note.of(refusal, visitor.time());
            return choice(refusal.status(), List.of(note), given(key));
        }
    }

    private Response page(int status, List<Note> notes) {
        var frame = frames.frame("forgotten.title", "");
        var page = Templates.forgotten(frame, notes, mailbag.isOpen());
        return DeskFrames.page(status, page.render());
    }

    private Response choice(int status, List<Note> notes, String key) {
        if (!reset.isOpen(key)) {
            throw new LinkIsOver();
        }
        var frame = frames.frame("forgotten.new", "");
        return DeskFrames.page(status, Templates.newPassword(frame, notes, key).render());
    }

    private Note good(String key) {
        return new Note("good", Messages.in(visitor.language()).say(key), List.of());
    }

    private static String given(@Nullable String field) {
        return field == null ? "" : field;
    }
}
