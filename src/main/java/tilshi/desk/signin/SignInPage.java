package tilshi.desk.signin;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import tilshi.account.Entrance;
import tilshi.account.SignIn;
import tilshi.account.SignOut;
import tilshi.base.Refusal;
import tilshi.desk.Cookies;
import tilshi.desk.Visitor;
import tilshi.desk.WithoutSecondFactor;
import tilshi.desk.WithoutSignIn;

/** The gate people come in by. */
@Path("/")
@RunOnVirtualThread
@WithoutSecondFactor
public class SignInPage {

    private final SignIn signIn;
    private final SignOut signOut;
    private final Visitor visitor;
    private final Cookies cookies;
    private final GateViews views;

    SignInPage(SignIn signIn, SignOut signOut, Visitor visitor, Cookies cookies, GateViews views) {
        this.signIn = signIn;
        this.signOut = signOut;
        this.visitor = visitor;
        this.cookies = cookies;
        this.views = views;
    }

    @GET
    @Path("sign-in")
    @WithoutSignIn
    public Response show() {
        if (visitor.isSignedIn()) {
            return Response.seeOther(URI.create("/")).build();
        }
        return views.open();
    }

    @POST
    @Path("sign-in")
    @WithoutSignIn
    public Response enter(
            @RestForm @Nullable String login,
            @RestForm @Nullable String password,
            @HeaderParam("User-Agent") @Nullable String agent,
            HttpServerRequest request) {
        var name = login == null ? "" : login;
        try {
            var entrance =
                    signIn.with(
                            name,
                            password == null ? "" : password,
                            request.remoteAddress().hostAddress(),
                            agent == null ? "" : agent);
            return switch (entrance) {
                case Entrance.Open open -> goOn("/", cookies.of(open.session()));
                case Entrance.Half half -> goOn("/sign-in/code", cookies.half(half.ticket()));
            };
        } catch (Refusal refusal) {
            return views.refused(refusal, name);
        }
    }

    private static Response goOn(String path, NewCookie cookie) {
        return Response.seeOther(URI.create(path)).cookie(cookie).build();
    }

    @POST
    @Path("sign-out")
    public Response leave(@RestForm @Nullable String token) {
        visitor.mustHold(token);
        signOut.by(visitor.actor(), visitor.session());
        return Response.seeOther(URI.create("/sign-in"))
                .cookie(cookies.none())
                .header("clear-site-data", "\"cache\"")
                .build();
    }
}
