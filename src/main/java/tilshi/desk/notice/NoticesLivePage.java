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
import java.time.Duration;
import tilshi.base.Invalid;
import tilshi.desk.Visitor;

/**
 * Tells an open page of the desk to look at the bell, as a stream of events (HTML, section 9.2).
 * After a while it ends; the browser comes again, and who is signed out meanwhile is refused.
 */
@Path("/notices/live")
public class NoticesLivePage {

    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(10);

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
        visitor.actor();
        if (!news.hasRoom()) {
            throw new Invalid("too-many-editors");
        }
        var rings = news.of(visitor.person().id());
        var begin = Multi.createFrom().item(NoticeNews.LOOK);
        var beats = Multi.createFrom().ticks().every(BEAT).onOverflow().drop();
        return Multi.createBy()
                .merging()
                .streams(
                        Multi.createBy()
                                .merging()
                                .streams(begin, rings)
                                .map(ring -> event(sse, ring)),
                        beats.map(beat -> sse.newEventBuilder().comment("").build()))
                .select()
                .first(LONGEST);
    }

    private static OutboundSseEvent event(Sse sse, String ring) {
        return sse.newEventBuilder()
                .name("notices")
                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                .data(ring)
                .build();
    }
}
