package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets the newsroom find what it could not yet: behind a start what was written before there was
 * such a search, and before each search what stands in drafts.
 */
@ApplicationScoped
public class FillBoard extends Filling {

    private static final Duration MOMENT = Duration.ofMillis(500);

    private final AtomicBoolean behind = new AtomicBoolean();
    private final BoardTexts texts;
    private final Articles articles;
    private final Drafts drafts;

    FillBoard(BoardTexts texts, Articles articles, Drafts drafts) {
        this.texts = texts;
        this.articles = articles;
        this.drafts = drafts;
    }

    @Override
    List<Long> missing(long after) {
        return texts.missing(after, BATCH);
    }

    @Override
    void fill(List<Long> ids) {
        for (var article : articles.withIds(ids)) {
            int number = article.latest();
            var wording = articles.revision(article.id(), number).wording();
            texts.put(BoardText.of(article.id(), article.language(), number, wording));
        }
    }

    /**
     * Puts the words of drafts that were written in since somebody last searched. Who searches
     * waits for no further draft after a moment: what is left then comes in behind, and meanwhile
     * nobody waits.
     */
    void drafts() {
        boolean settled = behind.get() || drafts(System.nanoTime() + MOMENT.toNanos());
        if (!settled && behind.compareAndSet(false, true)) {
            Thread.ofVirtual().name("filling-drafts").start(this::rest);
        }
    }

    private void rest() {
        try {
            while (!isStopping() && !drafts(System.nanoTime() + MOMENT.toNanos())) {
                // Looks again for what is behind, since people go on writing.
            }
        } catch (RuntimeException | AssertionError fault) {
            log.warnf("Not all drafts can be found yet: %s", fault.getMessage());
        } finally {
            behind.set(false);
        }
    }

    /** Whether there was time for all of them; looks at a hundred at most. */
    private boolean drafts(long until) {
        var some = texts.behindTheirDrafts(BATCH);
        for (var id : some) {
            if (System.nanoTime() - until > 0) {
                return false;
            }
            put(articles.get(id));
        }
        return some.size() < BATCH;
    }

    private void put(Article article) {
        var newest = articles.revision(article.id(), article.latest()).wording();
        drafts.find(article.id())
                .ifPresent(draft -> texts.putDraft(BoardText.of(article, newest, draft)));
    }
}
