package tilshi.story;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;

/**
 * Lets readers find what was published before there was a search, or by an older program beside
 * this one. Done once behind each start; where there is nothing to do it is one look at an index.
 */
@ApplicationScoped
public class FillSearch {

    private static final Logger LOG = Logger.getLogger(FillSearch.class);
    private static final int BATCH = 100;
    private static final Duration AGAIN = Duration.ofSeconds(10);

    private final SearchTexts texts;
    private final Articles articles;
    private final Stories stories;
    private volatile boolean stopping;

    FillSearch(SearchTexts texts, Articles articles, Stories stories) {
        this.texts = texts;
        this.articles = articles;
        this.stories = stories;
    }

    /** Begins to fill, behind everybody's back. */
    public void start() {
        Thread.ofVirtual().name("fill-search").start(this::fill);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    private void fill() {
        while (!stopping) {
            try {
                int filled = now();
                if (filled > 0) {
                    LOG.infof("Readers can find %d more articles", filled);
                }
                return;
            } catch (RuntimeException | AssertionError e) {
                LOG.warnf("Not all articles can be found yet, trying again: %s", e.getMessage());
                pause();
            }
        }
    }

    /** Fills what is missing, and says how much it was. */
    int now() {
        int filled = 0;
        var some = texts.missing(0, BATCH);
        while (!some.isEmpty() && !stopping) {
            fill(some);
            filled += some.size();
            some = texts.missing(some.getLast(), BATCH);
        }
        return filled;
    }

    private void fill(List<Long> ids) {
        var wordings = articles.live(ids);
        var known = articles.withIds(ids);
        var told = stories.withIds(known.stream().map(Article::storyId).toList());
        for (var article : known) {
            var story = Objects.requireNonNull(told.get(article.storyId()));
            var wording = Objects.requireNonNull(wordings.get(article.id()));
            texts.putIfMissing(SearchText.of(story, article, wording));
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
