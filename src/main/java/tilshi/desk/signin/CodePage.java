package tilshi.desk.signin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import tilshi.account.SignInAgain;
import tilshi.account.SignInWithCode;
import tilshi.base.Refusal;
import tilshi.desk.Cookies;
import tilshi.desk.DeskFrame;
import tilshi.desk.DeskFrames;
import tilshi.desk.Note;
import tilshi.desk.Visitor;
import tilshi.desk.WithoutSignIn;

/** Half way in: the password was right, and the person's app is asked for its code. */
@Path("/sign-in/code")
@RunOnVirtualThread
public class CodePage {

    private final SignInWithCode signIn;
    private final Visitor visitor;
    private final Cookies cookies;
    private final DeskFrames frames;

    CodePage(SignInWithCode signIn, Visitor visitor, Cookies cookies, DeskFrames frames) {
        this.signIn = signIn;
        this.visitor = visitor;
        this.cookies = cookies;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance code(DeskFrame frame, List<Note> notes);
    }

    @GET
    @WithoutSignIn
    public Response show(@Context HttpHeaders headers) {
        if (visitor.isSignedIn()) {
            return Response.seeOther(URI.create("/")).build();
        }
        return signIn.isOpen(ticket(headers)) ? page(200, List.of()) : backToTheGate();
    }

    @POST
    @WithoutSignIn
    public Response enter(
            @RestForm @Nullable String code,
            @HeaderParam("User-Agent") @Nullable String agent,
            @Context HttpHeaders headers,
            HttpServerRequest request) {
        try {
            var session =
                    signIn.with(
                            ticket(headers),
                            code == null ? "" : code,
                            request.remoteAddress().hostAddress(),
                            agent == null ? "" : agent);
            return Response.seeOther(URI.create("/"))
                    .cookie(cookies.of(session), cookies.noHalf())
                    .build();
        } catch (SignInAgain over) {
            return backToTheGate();
        } catch (Refusal refusal) {
            var note = Note.of(refusal, visitor.time());
            return page(refusal.status(), List.of(note));
        }
    }

    private String ticket(HttpHeaders headers) {
        var cookie = headers.getCookies().get(cookies.halfName());
        return cookie == null ? "" : cookie.getValue();
    }

    private Response page(int status, List<Note> notes) {
        var frame = frames.frame("sign-in.code.title", "");
        return DeskFrames.page(status, Templates.code(frame, notes).render());
    }

    private Response backToTheGate() {
        return Response.seeOther(URI.create("/sign-in")).cookie(cookies.noHalf()).build();
    }
}
