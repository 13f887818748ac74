package tilshi.press;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import tilshi.base.Alarm;

/**
 * Touches keys when their time comes: an article leaves the news sitemap, a licence ends. The
 * instants live in the database, so a stop misses nothing, and any number of nodes may watch.
 */
@ApplicationScoped
public class PressClock {

    private final Alarm alarm;

    PressClock(Changes changes, TouchDue touch, InstantSource clock) {
        this.alarm = new Alarm("press-clock", clock, changes::nextDue, touch::now);
    }

    /** Begins to watch the clock. Only a serving node does. */
    public void start() {
        alarm.start();
    }

    /** A change may have brought a nearer instant. */
    void heed(@Observes Change change) {
        alarm.moved();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        alarm.stop();
    }
}
