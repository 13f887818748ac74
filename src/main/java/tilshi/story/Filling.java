package tilshi.story;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Work on many articles behind a start, a hundred at a time, tried again until it is done once.
 * Where there is nothing to do it is one look at an index.
 */
abstract class Filling {

    static final int BATCH = 100;

    private static final Duration AGAIN = Duration.ofSeconds(10);

    final Logger log = Logger.getLogger(getClass());
    private volatile boolean stopping;

    /** Begins to fill, behind everybody's back. */
    public void start() {
        Thread.ofVirtual().name("filling").start(this::fill);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    boolean isStopping() {
        return stopping;
    }

    /** The ids of articles that are missing, in order after one, a batch at most. */
    abstract List<Long> missing(long after);

    abstract void fill(List<Long> ids);

    /** Fills what is missing, and says how much it was. */
    int now() {
        int filled = 0;
        var some = missing(0);
        while (!some.isEmpty() && !stopping) {
            fill(some);
            filled += some.size();
            some = missing(some.getLast());
        }
        return filled;
    }

    private void fill() {
        while (!stopping) {
            try {
                int filled = now();
                if (filled > 0) {
                    log.infof("%d more articles can be found", filled);
                }
                return;
            } catch (RuntimeException | AssertionError e) {
                log.warnf("Not all articles can be found yet, trying again: %s", e.getMessage());
                pause();
            }
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
