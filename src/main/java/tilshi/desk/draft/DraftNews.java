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

    /** What is told where news may have been missed: look for yourself. */
    static final long LOOK = -1;

    /** Editors open at once on this node; more are refused rather than slow for all. */
    private static final int MOST = 2_000;

    private final Map<Long, Set<MultiEmitter<? super Long>>> editors = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();

    @Override
    public String channel() {
        return Drafts.CHANNEL;
    }

    @Override
    public void heard(String news) {
        var parts = news.split(":");
        var there = editors.getOrDefault(Long.parseLong(parts[0]), Set.of());
        there.forEach(editor -> editor.emit(Long.parseLong(parts[1])));
    }

    @Override
    public void missed() {
        editors.values().forEach(there -> there.forEach(editor -> editor.emit(LOOK)));
    }

    /** Whether there is room for another editor. */
    boolean hasRoom() {
        return open.get() < MOST;
    }

    /** The steps of a draft from here on; only the newest where an editor is slow. */
    Multi<Long> of(long articleId) {
        return Multi.createFrom()
                .<Long>emitter(editor -> enter(articleId, editor))
                .onOverflow()
                .dropPreviousItems();
    }

    private void enter(long articleId, MultiEmitter<? super Long> editor) {
        open.incrementAndGet();
        editor.onTermination(() -> leave(articleId, editor));
        editors.compute(
                articleId,
                (id, there) -> {
                    Set<MultiEmitter<? super Long>> all =
                            there == null ? ConcurrentHashMap.newKeySet() : there;
                    all.add(editor);
                    return all;
                });
    }

    private void leave(long articleId, MultiEmitter<? super Long> editor) {
        open.decrementAndGet();
        editors.computeIfPresent(
                articleId,
                (id, there) -> {
                    there.remove(editor);
                    return there.isEmpty() ? null : there;
                });
    }
}
