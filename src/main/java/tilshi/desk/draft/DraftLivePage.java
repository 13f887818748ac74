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
import java.time.Duration;
import org.jboss.resteasy.reactive.RestPath;
import tilshi.base.Invalid;
import tilshi.desk.Visitor;
import tilshi.story.OpenDraft;

/**
 * Tells an open editor of every new step of its draft as a stream of events (HTML, section 9.2).
 * After a while it ends; the browser comes again, and who may not write any more is refused.
 */
@Path("/articles/{id:\\d{1,18}}/draft/live")
public class DraftLivePage {

    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(10);

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
        if (!news.hasRoom()) {
            throw new Invalid("too-many-editors");
        }
        long now = open.by(visitor.actor(), id, Long.MAX_VALUE).step();
        var begin = Multi.createFrom().item(DraftNews.Event.step(now));
        var events = Multi.createBy().merging().streams(begin, news.of(id));
        var beats = Multi.createFrom().ticks().every(BEAT).onOverflow().drop();
        return Multi.createBy()
                .merging()
                .streams(
                        events.map(event -> event(sse, event)),
                        beats.map(beat -> sse.newEventBuilder().comment("").build()))
                .select()
                .first(LONGEST);
    }

    private static OutboundSseEvent event(Sse sse, DraftNews.Event event) {
        return sse.newEventBuilder()
                .name(event.name())
                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                .data(event.data())
                .build();
    }
}
