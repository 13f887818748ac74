package tilshi.desk.signin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import tilshi.account.AcceptInvitation;
import tilshi.account.Invitations;
import tilshi.account.LinkIsOver;
import tilshi.base.Refusal;
import tilshi.desk.Cookies;
import tilshi.desk.DeskFrame;
import tilshi.desk.DeskFrames;
import tilshi.desk.Note;
import tilshi.desk.Visitor;
import tilshi.desk.WithoutSignIn;

/** Where the link of an invitation leads. To look at it uses nothing up: scanners of mail do. */
@Path("/invitation")
@RunOnVirtualThread
public class InvitationPage {

    private final Invitations invitations;
    private final AcceptInvitation accept;
    private final Visitor visitor;
    private final Cookies cookies;
    private final DeskFrames frames;

    InvitationPage(
            Invitations invitations,
            AcceptInvitation accept,
            Visitor visitor,
            Cookies cookies,
            DeskFrames frames) {
        this.invitations = invitations;
        this.accept = accept;
        this.visitor = visitor;
        this.cookies = cookies;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance invitation(
                DeskFrame frame, List<Note> notes, String name, String key, String login);
    }

    @GET
    @WithoutSignIn
    public Response show(@RestQuery @Nullable String key) {
        return page(200, List.of(), given(key), "");
    }

    @POST
    @WithoutSignIn
    public Response accept(
            @RestForm @Nullable String key,
            @RestForm @Nullable String login,
            @RestForm @Nullable String password,
            @HeaderParam("User-Agent") @Nullable String agent) {
        try {
            var session = accept.with(given(key), given(login), given(password), given(agent));
            return Response.seeOther(URI.create("/account?done=welcome"))
                    .cookie(cookies.of(session))
                    .build();
        } catch (LinkIsOver over) {
            throw over;
        } catch (Refusal refusal) {
            var note = Note.of(refusal, visitor.time());
            return page(refusal.status(), List.of(note), given(key), given(login));
        }
    }

    private Response page(int status, List<Note> notes, String key, String login) {
        var invitation = invitations.of(key);
        var name = invitation.orElseThrow(LinkIsOver::new).name();
        var frame = frames.frame("invitation.title", "");
        var page = Templates.invitation(frame, notes, name, key, login);
        return DeskFrames.page(status, page.render());
    }

    private static String given(@Nullable String field) {
        return field == null ? "" : field;
    }
}
