package tilshi.story;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import tilshi.account.Actor;
import tilshi.base.Refusal;

/**
 * Publishes what is due. Due instants live in the database, so a stop misses nothing; several nodes
 * may ask at once, since the act locks the article and refuses the second.
 */
@ApplicationScoped
public class StoryClock {

    private static final Logger LOG = Logger.getLogger(StoryClock.class);
    private static final int BATCH = 50;
    private static final long TICK_MILLIS = 250;

    private final Articles articles;
    private final PublishArticle publish;
    private final InstantSource clock;

    /** Articles that could not be published when due, until somebody touches them again. */
    private final Map<Long, Instant> refused = new ConcurrentHashMap<>();

    private final ScheduledExecutorService ticking =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("story-clock").daemon().factory());

    StoryClock(Articles articles, PublishArticle publish, InstantSource clock) {
        this.articles = articles;
        this.publish = publish;
        this.clock = clock;
    }

    /** Begins to tick. Only a serving node does; a command does its work and goes. */
    public void start() {
        ticking.scheduleWithFixedDelay(
                this::tickSafely, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        ticking.shutdownNow();
    }

    /** Publishes everything that is due now; what cannot be published holds up nothing else. */
    void tick() {
        var now = clock.instant();
        List<Article> due;
        long last = 0;
        do {
            due = articles.due(now, last, BATCH);
            for (var article : due) {
                publish(article);
                last = article.id();
            }
        } while (due.size() == BATCH);
    }

    private void publish(Article article) {
        if (article.touchedAt().equals(refused.get(article.id()))) {
            return;
        }
        try {
            publish.by(Actor.CLOCK, article.id());
        } catch (Refusal refusal) {
            refused.put(article.id(), article.touchedAt());
            LOG.warnf("Not published when due: %s: %s", article.subject(), refusal.key());
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "Cannot publish what is due: %s", article.subject());
        }
    }

    private void tickSafely() {
        try {
            tick();
        } catch (RuntimeException e) {
            LOG.warnf("The story clock could not tick: %s", e.getMessage());
        }
    }
}
