package tilshi.story;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import tilshi.base.Alarm;

/** Has links that somebody saved in an article followed, a few at a time. */
@ApplicationScoped
public class LinkClock {

    private static final Logger LOG = Logger.getLogger(LinkClock.class);
    private static final int BATCH = 16;

    private final OutsideLinks links;
    private final LinkProbe probe;
    private final boolean follows;
    private final Alarm alarm;

    LinkClock(OutsideLinks links, LinkProbe probe, LinkConfig config, InstantSource clock) {
        this.links = links;
        this.probe = probe;
        this.follows = config.follow();
        this.alarm = new Alarm("link-clock", clock, links::nextDue, this::tick);
    }

    /** Begins to tick, where links are followed at all. */
    public void start() {
        if (follows) {
            alarm.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        alarm.stop();
    }

    /** Follows all that are due now. */
    void tick() {
        List<String> due;
        do {
            due = links.take(BATCH);
            try (var followers = Executors.newVirtualThreadPerTaskExecutor()) {
                due.forEach(link -> followers.execute(() -> follow(link)));
            }
        } while (due.size() == BATCH);
        links.forget();
    }

    private void follow(String link) {
        try {
            links.note(link, probe.of(link) == LinkProbe.Outcome.NOWHERE);
        } catch (RuntimeException fault) {
            LOG.warnf("Not known whether a link works: %s", fault.getMessage());
        }
    }
}
