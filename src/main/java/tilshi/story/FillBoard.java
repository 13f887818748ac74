package tilshi.story;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Lets the newsroom find what it could not yet: behind a start what was written before there was
 * such a search, and before each search what stands in drafts.
 */
@ApplicationScoped
public class FillBoard {

    private static final Logger LOG = Logger.getLogger(FillBoard.class);
    private static final int BATCH = 100;
    private static final Duration AGAIN = Duration.ofSeconds(10);

    private final BoardTexts texts;
    private final Articles articles;
    private final Drafts drafts;
    private volatile boolean stopping;

    FillBoard(BoardTexts texts, Articles articles, Drafts drafts) {
        this.texts = texts;
        this.articles = articles;
        this.drafts = drafts;
    }

    /** Begins to fill, behind everybody's back. */
    public void start() {
        Thread.ofVirtual().name("fill-board").start(this::fill);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    private void fill() {
        while (!stopping) {
            try {
                now();
                return;
            } catch (RuntimeException | AssertionError e) {
                LOG.warnf("The newsroom cannot find all yet, trying again: %s", e.getMessage());
                pause();
            }
        }
    }

    /** Fills what is missing, and says how much it was. */
    int now() {
        int filled = 0;
        var some = texts.missing(0, BATCH);
        while (!some.isEmpty() && !stopping) {
            for (var article : articles.withIds(some)) {
                int number = article.latest();
                var wording = articles.revision(article.id(), number).wording();
                texts.put(BoardText.of(article.id(), article.language(), number, wording));
            }
            filled += some.size();
            some = texts.missing(some.getLast(), BATCH);
        }
        return filled;
    }

    /** Puts the words of drafts that were written in since somebody last searched, a hundred. */
    void drafts() {
        for (var article : articles.withIds(texts.behindTheirDrafts(BATCH))) {
            var newest = articles.revision(article.id(), article.latest()).wording();
            drafts.find(article.id())
                    .ifPresent(draft -> texts.putDraft(BoardText.of(article, newest, draft)));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
