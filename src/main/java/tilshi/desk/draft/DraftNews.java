package tilshi.desk.draft;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tilshi.press.Hearer;
import tilshi.story.Drafts;

/** Tells open editors that a draft has a new step, whichever node took it. */
@ApplicationScoped
class DraftNews implements Hearer {

    /** Editors open at once on this node; more are refused rather than slow for all. */
    private static final int MOST = 2_000;

    /** Events that wait for a slow editor. */
    private static final int WAITING = 64;

    /** What an editor hears: a name and JSON. */
    record Event(String name, String data) {

        static Event step(long step) {
            return new Event("step", "{\"step\": " + step + "}");
        }
    }

    private final Map<Long, Set<MultiEmitter<? super Event>>> editors = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();

    @Override
    public String channel() {
        return Drafts.CHANNEL;
    }

    @Override
    public void heard(String news) {
        var parts = news.split(":");
        tell(Long.parseLong(parts[0]), Event.step(Long.parseLong(parts[1])));
    }

    /** Tells the editors of a draft that are open on this node. */
    void tell(long articleId, Event event) {
        editors.getOrDefault(articleId, Set.of()).forEach(editor -> editor.emit(event));
    }

    @Override
    public void missed() {
        editors.values()
                .forEach(there -> there.forEach(editor -> editor.emit(Event.step(Drafts.LOOK))));
    }

    /** Whether there is room for another editor. */
    boolean hasRoom() {
        return open.get() < MOST;
    }

    /** What happens to a draft from here on; an editor that does not keep up has to come again. */
    Multi<Event> of(long articleId) {
        return Multi.createFrom()
                .<Event>emitter(editor -> enter(articleId, editor))
                .onOverflow()
                .buffer(WAITING);
    }

    private void enter(long articleId, MultiEmitter<? super Event> editor) {
        open.incrementAndGet();
        editor.onTermination(() -> leave(articleId, editor));
        editors.compute(
                articleId,
                (id, there) -> {
                    Set<MultiEmitter<? super Event>> all =
                            there == null ? ConcurrentHashMap.newKeySet() : there;
                    all.add(editor);
                    return all;
                });
    }

    private void leave(long articleId, MultiEmitter<? super Event> editor) {
        open.decrementAndGet();
        editors.computeIfPresent(
                articleId,
                (id, there) -> {
                    there.remove(editor);
                    return there.isEmpty() ? null : there;
                });
    }
}
