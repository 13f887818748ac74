package tilshi.desk.draft;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.jboss.resteasy.reactive.RestPath;
import tilshi.desk.Visitor;
import tilshi.story.OpenDraft;

/** Tells an open editor of every new step of its draft. */
@Path("/articles/{id:\\d{1,18}}/draft/live")
public class DraftLivePage {

    private final OpenDraft open;
    private final DraftNews news;
    private final Visitor visitor;

    DraftLivePage(OpenDraft open, DraftNews news, Visitor visitor) {
        this.open = open;
        this.news = news;
        this.visitor = visitor;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> follow(@RestPath long id, @Context Sse sse) {
        long now = open.by(visitor.actor(), id, Long.MAX_VALUE).step();
        return news.follow(id, now, sse);
    }
}
