package tilshi.desk.queue;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import tilshi.desk.Visitor;

/** Tells an open board which stories change. */
@Path("/live")
public class BoardLivePage {

    private final BoardNews news;
    private final Visitor visitor;

    BoardLivePage(BoardNews news, Visitor visitor) {
        this.news = news;
        this.visitor = visitor;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> follow(@Context Sse sse) {
        visitor.actor();
        return news.follow(sse);
    }
}
