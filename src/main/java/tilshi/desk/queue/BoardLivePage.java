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
import java.time.Duration;
import tilshi.base.Invalid;
import tilshi.desk.Visitor;

/**
 * Tells an open board which stories change, as a stream of events (HTML, section 9.2). It begins by
 * telling the board to look. After a while it ends; the browser comes again, and who is signed out
 * meanwhile is refused.
 */
@Path("/live")
public class BoardLivePage {

    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(10);

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
        if (!news.hasRoom()) {
            throw new Invalid("too-many-editors");
        }
        var stories =
                Multi.createBy()
                        .merging()
                        .streams(Multi.createFrom().item(BoardNews.LOOK), news.stories());
        var beats = Multi.createFrom().ticks().every(BEAT).onOverflow().drop();
        return Multi.createBy()
                .merging()
                .streams(
                        stories.map(story -> event(sse, story)),
                        beats.map(beat -> sse.newEventBuilder().comment("").build()))
                .select()
                .first(LONGEST);
    }

    private static OutboundSseEvent event(Sse sse, String story) {
        return sse.newEventBuilder()
                .name("story")
                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                .data(story)
                .build();
    }
}
