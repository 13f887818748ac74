package tilshi.desk;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import tilshi.account.People;
import tilshi.account.Sessions;
import tilshi.text.Language;

/**
 * The gate of the desk. Everything behind it asks for a session, unless it says {@link
 * WithoutSignIn}; no state changes by a request that another site sent.
 */
final class Gate {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD");

    private final Sessions sessions;
    private final People people;
    private final Visitor visitor;
    private final Cookies cookies;

    Gate(Sessions sessions, People people, Visitor visitor, Cookies cookies) {
        this.sessions = sessions;
        this.people = people;
        this.visitor = visitor;
        this.cookies = cookies;
    }

    @ServerRequestFilter
    @Priority(Priorities.AUTHENTICATION)
    @Nullable Response check(
            ContainerRequestContext request, jakarta.ws.rs.container.ResourceInfo resource) {
        visitor.speak(preferred(request));
        if (!HARMLESS.contains(request.getMethod()) && comesFromElsewhere(request)) {
            throw new Forged();
        }
        var cookie = request.getCookies().get(cookies.name());
        if (cookie != null) {
            sessions.person(cookie.getValue())
                    .ifPresent(
                            person ->
                                    visitor.enter(person, people.actor(person), cookie.getValue()));
        }
        boolean open =
                resource.getResourceMethod() != null
                        && resource.getResourceMethod().isAnnotationPresent(WithoutSignIn.class);
        if (open || visitor.isSignedIn()) {
            return null;
        }
        if (HARMLESS.contains(request.getMethod())) {
            return Response.seeOther(URI.create("/sign-in")).build();
        }
        throw new SignInFirst();
    }

    /** Browsers say where a request comes from (Fetch Metadata, else Origin); others are tools. */
    private static boolean comesFromElsewhere(ContainerRequestContext request) {
        var site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        var origin = request.getHeaderString("Origin");
        var host = request.getHeaderString("Host");
        return origin != null && (host == null || !origin.endsWith("://" + host));
    }

    private static Language preferred(ContainerRequestContext request) {
        for (var locale : request.getAcceptableLanguages()) {
            var language = Language.of(locale.getLanguage());
            if (language.isPresent()) {
                return language.get();
            }
        }
        return Language.KAZAKH;
    }
}
