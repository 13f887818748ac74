package tilshi.desk.notice;

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

/** Tells an open page of the desk to look at the bell. */
@Path("/notices/live")
public class NoticesLivePage {

    private final NoticeNews news;
    private final Visitor visitor;

    NoticesLivePage(NoticeNews news, Visitor visitor) {
        this.news = news;
        this.visitor = visitor;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> follow(@Context Sse sse) {
        return news.follow(visitor.person().id(), sse);
    }
}
