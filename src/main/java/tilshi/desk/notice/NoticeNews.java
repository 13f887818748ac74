package tilshi.desk.notice;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tilshi.notice.Notices;
import tilshi.press.Hearer;

/** Tells a person's open pages that there is something on the bell, whichever node told them. */
@ApplicationScoped
class NoticeNews implements Hearer {

    /** What is told: the page looks for itself. */
    static final String LOOK = "look";

    /** Streams open at once on this node; more are refused rather than slow for all. */
    private static final int MOST = 2_000;

    /** Several rings that wait for a slow browser are one. */
    private static final int WAITING = 16;

    private final Map<Long, Set<MultiEmitter<? super String>>> pages = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();

    @Override
    public String channel() {
        return Notices.CHANNEL;
    }

    @Override
    public void heard(String person) {
        pages.getOrDefault(Long.parseLong(person), Set.of()).forEach(page -> page.emit(LOOK));
    }

    @Override
    public void missed() {
        pages.values().forEach(theirs -> theirs.forEach(page -> page.emit(LOOK)));
    }

    /** Whether there is room for another page. */
    boolean hasRoom() {
        return open.get() < MOST;
    }

    /** Rings for a person from here on; a page that does not keep up has to come again. */
    Multi<String> of(long person) {
        return Multi.createFrom()
                .<String>emitter(page -> enter(person, page))
                .onOverflow()
                .buffer(WAITING);
    }

    private void enter(long person, MultiEmitter<? super String> page) {
        open.incrementAndGet();
        page.onTermination(() -> leave(person, page));
        pages.compute(
                person,
                (id, there) -> {
                    Set<MultiEmitter<? super String>> all =
                            there == null ? ConcurrentHashMap.newKeySet() : there;
                    all.add(page);
                    return all;
                });
    }

    private void leave(long person, MultiEmitter<? super String> page) {
        open.decrementAndGet();
        pages.computeIfPresent(
                person,
                (id, there) -> {
                    there.remove(page);
                    return there.isEmpty() ? null : there;
                });
    }
}
