package tilshi.desk.signin;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import tilshi.account.SignInWithProvider;
import tilshi.base.Refusal;
import tilshi.desk.Cookies;
import tilshi.desk.WithoutSignIn;
import tilshi.edition.Links;

/** The gate for people an OpenID provider vouches for. */
@Path("/sign-in/provider")
@RunOnVirtualThread
public class ProviderGate {

    private final SignInWithProvider signIn;
    private final Links links;
    private final GateViews views;
    private final Cookies cookies;

    ProviderGate(SignInWithProvider signIn, Links links, GateViews views, Cookies cookies) {
        this.signIn = signIn;
        this.links = links;
        this.views = views;
        this.cookies = cookies;
    }

    @GET
    @WithoutSignIn
    public Response go(HttpServerRequest request) {
        try {
            var journey = signIn.begin(back(), request.remoteAddress().hostAddress());
            return Response.seeOther(journey.to()).cookie(cookies.half(journey.ticket())).build();
        } catch (Refusal refusal) {
            return views.refused(refusal, "");
        }
    }

    @GET
    @Path("back")
    @WithoutSignIn
    public Response comeBack(
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String code,
            @HeaderParam("User-Agent") @Nullable String agent,
            @Context HttpHeaders headers) {
        var cookie = headers.getCookies().get(cookies.halfName());
        var brought =
                new SignInWithProvider.Return(
                        cookie == null ? "" : cookie.getValue(), given(state), given(code));
        try {
            var session = signIn.with(brought, back(), given(agent));
            return Response.seeOther(URI.create("/"))
                    .cookie(cookies.of(session), cookies.noHalf())
                    .build();
        } catch (Refusal refusal) {
            return views.refused(refusal, "");
        }
    }

    private URI back() {
        return URI.create(links.toDesk("/sign-in/provider/back"));
    }

    private static String given(@Nullable String field) {
        return field == null ? "" : field;
    }
}
