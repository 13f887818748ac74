package tilshi.story;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import tilshi.account.Actor;
import tilshi.account.NotAllowed;
import tilshi.base.Alarm;
import tilshi.base.Refusal;
import tilshi.journal.Journal;
import tilshi.press.Change;
import tilshi.text.Messages;

/**
 * Publishes what is due. Due instants live in the database, so a stop misses nothing; several nodes
 * may ask at once, since the act locks the article and refuses the second.
 */
@ApplicationScoped
public class StoryClock {

    private static final Logger LOG = Logger.getLogger(StoryClock.class);
    private static final int BATCH = 50;

    private final Articles articles;
    private final Stories stories;
    private final PublishArticle publish;
    private final Journal journal;
    private final InstantSource clock;
    private final Timer lateness;
    private final Alarm alarm;

    /** Articles that could not be published when due, until somebody touches them again. */
    private final Map<Long, Instant> refused = new ConcurrentHashMap<>();

    StoryClock(
            Articles articles,
            Stories stories,
            PublishArticle publish,
            Journal journal,
            InstantSource clock,
            MeterRegistry meters) {
        this.articles = articles;
        this.stories = stories;
        this.publish = publish;
        this.journal = journal;
        this.clock = clock;
        this.lateness = meters.timer("tilshi.clock.lateness", "clock", "story");
        this.alarm = new Alarm("story-clock", clock, () -> articles.nextDue(refused), this::tick);
    }

    /** Begins to tick. Only a serving node does; a command does its work and goes. */
    public void start() {
        alarm.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        alarm.stop();
    }

    /** An article was given another hour, on whichever node, or was touched after a refusal. */
    void heed(@Observes Change change) {
        alarm.moved();
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
            article.dueAt()
                    .ifPresent(due -> lateness.record(Duration.between(due, clock.instant())));
        } catch (Refusal refusal) {
            refuse(article, refusal);
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "Cannot publish what is due: %s", article.subject());
        }
    }

    /** Said once, in the log and in the article's own story. */
    private void refuse(Article article, Refusal refusal) {
        if (articles.find(article.id()).filter(a -> a.isDue(clock.instant())).isEmpty()) {
            // Somebody was faster: another node, or an editor who gave it another hour.
            return;
        }
        refused.put(article.id(), article.touchedAt());
        LOG.warnf("Not published when due: %s: %s", article.subject(), refusal.key());
        var actor = Actor.CLOCK;
        var reason = reason(refusal, Messages.in(article.language()));
        var subject = article.subjectOf(stories.get(article.storyId()));
        journal.write(actor.person(), actor.name(), "refuse-due", subject, reason);
    }

    /** Why, for somebody who reads it later and was not refused themselves. */
    private static String reason(Refusal refusal, Messages words) {
        return switch (refusal) {
            case NotReady notReady -> String.join(" ", notReady.sentences(words));
            case NotAllowed gone -> words.say("clock.asker-has-no-right");
            default -> words.say(refusal.key(), refusal.details());
        };
    }
}
