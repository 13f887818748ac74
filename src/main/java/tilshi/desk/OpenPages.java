package tilshi.desk;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tilshi.base.Invalid;

/**
 * Pages that are open on this node and follow something by its number, each as a stream of events
 * (HTML, section 9.2). After a while a stream ends; the browser comes again, and who may not follow
 * any more is refused.
 */
public final class OpenPages {

    /** Open at once on this node; more are refused rather than slow for all. */
    private static final int MOST = 2_000;

    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final int waiting;
    private final Map<Long, Set<MultiEmitter<? super Event>>> pages = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();

    /**
     * @param waiting how many events wait for a slow browser; one that does not keep up has to come
     *     again
     */
    public OpenPages(int waiting) {
        this.waiting = waiting;
    }

    /** What a page hears. */
    public record Event(String name, String data) {}

    /** Tells the pages that follow this. */
    public void tell(long followed, Event event) {
        pages.getOrDefault(followed, Set.of()).forEach(page -> page.emit(event));
    }

    public void tellAll(Event event) {
        pages.values().forEach(all -> all.forEach(page -> page.emit(event)));
    }

    /**
     * What is told from here on.
     *
     * @param first told at once
     * @throws Invalid if too many pages are open
     */
    public Multi<OutboundSseEvent> follow(long followed, Event first, Sse sse) {
        if (open.get() >= MOST) {
            throw new Invalid("too-many-editors");
        }
        var told =
                Multi.createFrom()
                        .<Event>emitter(page -> enter(followed, page))
                        .onOverflow()
                        .buffer(waiting);
        var begin = Multi.createFrom().item(first);
        var events = Multi.createBy().merging().streams(begin, told);
        var beats = Multi.createFrom().ticks().every(BEAT).onOverflow().drop();
        return Multi.createBy()
                .merging()
                .streams(
                        events.map(event -> sent(event, sse)),
                        beats.map(beat -> sse.newEventBuilder().comment("").build()))
                .select()
                .first(LONGEST);
    }

    private static OutboundSseEvent sent(Event event, Sse sse) {
        return sse.newEventBuilder()
                .name(event.name())
                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                .data(event.data())
                .build();
    }

    private void enter(long followed, MultiEmitter<? super Event> page) {
        open.incrementAndGet();
        page.onTermination(() -> leave(followed, page));
        pages.compute(
                followed,
                (number, there) -> {
                    Set<MultiEmitter<? super Event>> all =
                            there == null ? ConcurrentHashMap.newKeySet() : there;
                    all.add(page);
                    return all;
                });
    }

    private void leave(long followed, MultiEmitter<? super Event> page) {
        open.decrementAndGet();
        pages.computeIfPresent(
                followed,
                (number, there) -> {
                    there.remove(page);
                    return there.isEmpty() ? null : there;
                });
    }
}
