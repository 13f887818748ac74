package tilshi.desk.queue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import tilshi.desk.Visitor;

/** Where somebody keeps the filters of the board under a name, or forgets them. */
@Path("/views")
@RunOnVirtualThread
public class ViewsPage {

    private final SavedViews views;
    private final FilterViews board;
    private final Visitor visitor;
    private final InstantSource clock;

    ViewsPage(SavedViews views, FilterViews board, Visitor visitor, InstantSource clock) {
        this.views = views;
        this.board = board;
        this.visitor = visitor;
        this.clock = clock;
    }

    @POST
    public Response keep(
            @RestForm @Nullable String token,
            @RestForm @Nullable String name,
            @RestForm @Nullable String filters) {
        visitor.mustHold(token);
        var asked = asked(filters == null ? "" : filters);
        var view = SavedView.of(name == null ? "" : name, asked.text());
        views.put(visitor.person().id(), view, clock.instant());
        return Response.seeOther(URI.create(view.address())).build();
    }

    @POST
    @Path("forget")
    public Response forget(
            @RestForm @Nullable String token,
            @RestForm @Nullable String name,
            @RestForm @Nullable String filters) {
        visitor.mustHold(token);
        views.remove(visitor.person().id(), name == null ? "" : name);
        return Response.seeOther(URI.create(asked(filters == null ? "" : filters).address()))
                .build();
    }

    /** What a form sends is read like an address: only what means something is kept. */
    private Asked asked(String filters) {
        var parameters = new MultivaluedHashMap<String, String>();
        for (var part : filters.split("&")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parameters.add(part.substring(0, equals), decoded(part.substring(equals + 1)));
            }
        }
        return board.asked(parameters);
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
