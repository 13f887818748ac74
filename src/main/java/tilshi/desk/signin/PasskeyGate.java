package tilshi.desk.signin;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import tilshi.account.SignInWithPasskey;
import tilshi.base.Refusal;
import tilshi.desk.Cookies;
import tilshi.desk.DeskFrames;
import tilshi.desk.PasskeyHost;
import tilshi.desk.WithoutSignIn;

/** The gate for people whose device signs for them. */
@Path("/sign-in/passkey")
@RunOnVirtualThread
public class PasskeyGate {

    private static final int FIVE_MINUTES = 300_000;

    private final SignInWithPasskey signIn;
    private final PasskeyHost host;
    private final GateViews views;
    private final Cookies cookies;

    PasskeyGate(SignInWithPasskey signIn, PasskeyHost host, GateViews views, Cookies cookies) {
        this.signIn = signIn;
        this.host = host;
        this.views = views;
        this.cookies = cookies;
    }

    /** What the browser is asked; the names are the standard's. */
    private record Asked(String challenge, String rpId, String userVerification, int timeout) {}

    /** For the script, which reads JSON. */
    @POST
    @Path("begin")
    @WithoutSignIn
    public Response begin(HttpServerRequest request) {
        var challenge = signIn.challenge(request.remoteAddress().hostAddress());
        return DeskFrames.data(
                200, new Asked(challenge, host.place().host(), "required", FIVE_MINUTES));
    }

    @POST
    @WithoutSignIn
    public Response enter(
            @RestForm @Nullable String answer,
            @HeaderParam("User-Agent") @Nullable String agent,
            HttpServerRequest request) {
        try {
            var session =
                    signIn.with(
                            host.place(),
                            answer == null ? "" : answer,
                            request.remoteAddress().hostAddress(),
                            agent == null ? "" : agent);
            return Response.seeOther(URI.create("/")).cookie(cookies.of(session)).build();
        } catch (Refusal refusal) {
            return views.refused(refusal, "");
        }
    }
}
