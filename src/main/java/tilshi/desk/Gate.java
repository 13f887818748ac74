package tilshi.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jspecify.annotations.Nullable;
import tilshi.account.People;
import tilshi.account.SecondFactors;
import tilshi.account.Sessions;
import tilshi.base.CanonicalJson;
import tilshi.base.DatabaseAway;
import tilshi.press.Press;
import tilshi.text.Language;

/**
 * The gate of the desk. Everything behind it asks for a session, unless it says {@link
 * WithoutSignIn}; no state changes by a request that another site sent.
 */
final class Gate {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD");

    private final Sessions sessions;
    private final People people;
    private final SecondFactors factors;
    private final Visitor visitor;
    private final Cookies cookies;
    private final Press press;
    private final AwayPage away;

    /** What people of the newsroom speak, for when the database cannot say who they are. */
    private final Cache<String, Language> languages =
            Caffeine.newBuilder().maximumSize(10_000).build();

    Gate(
            Sessions sessions,
            People people,
            SecondFactors factors,
            Visitor visitor,
            Cookies cookies,
            Press press,
            AwayPage away) {
        this.press = press;
        this.away = away;
        this.sessions = sessions;
        this.people = people;
        this.factors = factors;
        this.visitor = visitor;
        this.cookies = cookies;
    }

    @ServerRequestFilter
    @Priority(Priorities.AUTHENTICATION)
    @Nullable Response check(ContainerRequestContext request, ResourceInfo resource) {
        visitor.speak(preferred(request));
        if (wantsData(request)) {
            visitor.readsData();
        }
        if (!HARMLESS.contains(request.getMethod()) && comesFromElsewhere(request)) {
            throw new Forged();
        }
        var cookie = request.getCookies().get(cookies.name());
        if (!recognise(cookie == null ? "" : cookie.getValue())) {
            return withoutDatabase(request);
        }
        boolean open =
                resource.getResourceMethod() != null
                        && resource.getResourceMethod().isAnnotationPresent(WithoutSignIn.class);
        if (visitor.isOwing() && !isWithoutSecondFactor(resource)) {
            return leadToSecondFactor(request);
        }
        if (open || visitor.isSignedIn()) {
            return null;
        }
        if (HARMLESS.contains(request.getMethod()) && !visitor.isProgram()) {
            return Response.seeOther(URI.create("/sign-in")).build();
        }
        throw new SignInFirst();
    }

    private static boolean isWithoutSecondFactor(ResourceInfo resource) {
        return resource.getResourceClass() != null
                && resource.getResourceClass().isAnnotationPresent(WithoutSecondFactor.class);
    }

    private Response leadToSecondFactor(ContainerRequestContext request) {
        if (HARMLESS.contains(request.getMethod()) && !visitor.isProgram()) {
            return Response.seeOther(URI.create("/account/second-factor")).build();
        }
        throw new SecondFactorFirst();
    }

    /**
     * Nobody passes whom the database does not vouch for. A form is read first, so that what was
     * typed can be given back.
     */
    @ServerRequestFilter
    @WithFormRead
    @Nullable Response giveBack(ContainerRequestContext request) {
        return visitor.isCutOff() ? away.kept() : null;
    }

    /**
     * Finds out whose session this is.
     *
     * @return whether the database could be asked
     */
    private boolean recognise(String token) {
        var hash = CanonicalJson.sha256("language of " + token);
        Optional.ofNullable(languages.getIfPresent(hash)).ifPresent(visitor::speak);
        if (press.isAway()) {
            return false;
        }
        if (token.isEmpty()) {
            return true;
        }
        try {
            sessions.good(token)
                    .ifPresent(
                            session -> {
                                var person = session.person();
                                visitor.enter(session, people.actor(person), token);
                                if (factors.isOwedBy(person, session.way())) {
                                    visitor.oweSecondFactor();
                                }
                                languages.put(hash, person.language());
                            });
            return true;
        } catch (RuntimeException e) {
            if (DatabaseAway.causedBy(e)) {
                return false;
            }
            throw e;
        }
    }

    private @Nullable Response withoutDatabase(ContainerRequestContext request) {
        if (HARMLESS.contains(request.getMethod())) {
            return away.shown();
        }
        visitor.cutOff();
        return null;
    }

    /** A browser names HTML first; who names JSON before it is a program. */
    private static boolean wantsData(ContainerRequestContext request) {
        for (var type : request.getAcceptableMediaTypes()) {
            if (type.isCompatible(MediaType.TEXT_HTML_TYPE)) {
                return false;
            }
            if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return true;
            }
        }
        return false;
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
