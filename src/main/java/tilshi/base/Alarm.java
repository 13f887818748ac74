package tilshi.base;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Rings when an instant comes. The instant is asked for anew after every ring, when somebody says
 * that it moved, and once in a while, so that nothing is missed that was written elsewhere.
 */
public final class Alarm {

    private static final Logger LOG = Logger.getLogger(Alarm.class);
    private static final Duration AT_LATEST = Duration.ofSeconds(10);
    private static final Duration AGAIN = Duration.ofMillis(250);

    private final String name;
    private final InstantSource clock;
    private final Supplier<Optional<Instant>> next;
    private final Runnable ring;
    private boolean moved;
    private boolean stopping;
    private @Nullable Thread thread;

    /**
     * @param next the next instant, which may be past; asked on the alarm's own thread
     * @param ring what is to be done then, on the same thread
     */
    public Alarm(
            String name, InstantSource clock, Supplier<Optional<Instant>> next, Runnable ring) {
        this.name = name;
        this.clock = clock;
        this.next = next;
        this.ring = ring;
    }

    /** Begins to watch the clock. */
    public synchronized void start() {
        if (thread == null) {
            thread = Thread.ofPlatform().name(name).daemon().start(this::watch);
        }
    }

    /** Says that the next instant may be another one now. */
    public synchronized void moved() {
        moved = true;
        notifyAll();
    }

    /** Stops watching; a ring under way is ended first. */
    public void stop() throws InterruptedException {
        Thread running;
        synchronized (this) {
            stopping = true;
            notifyAll();
            running = thread;
        }
        if (running != null) {
            running.join(5_000);
        }
    }

    private void watch() {
        boolean rang = false;
        boolean troubled = false;
        while (!isStopping()) {
            try {
                var now = clock.instant();
                var at = next.get();
                troubled = false;
                if (at.isPresent() && !at.get().isAfter(now) && !rang) {
                    ring.run();
                    rang = true;
                } else {
                    // What is still due after a ring could not be done: not at once again.
                    sleep(rang && isDue(at, now) ? AGAIN : until(at, now));
                    rang = false;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | AssertionError e) {
                // An assertion is what the driver fails with where a connection breaks under it.
                if (!troubled) {
                    LOG.warnf("%s could not ring, trying again: %s", name, e.getMessage());
                }
                troubled = true;
                rang = true;
                pause();
            }
        }
    }

    private static boolean isDue(Optional<Instant> at, Instant now) {
        return at.filter(instant -> !instant.isAfter(now)).isPresent();
    }

    private static Duration until(Optional<Instant> at, Instant now) {
        return at.map(instant -> Duration.between(now, instant))
                .filter(wait -> wait.compareTo(AT_LATEST) < 0)
                .orElse(AT_LATEST);
    }

    private synchronized void sleep(Duration longest) throws InterruptedException {
        if (!moved && !stopping) {
            wait(Math.max(1, longest.toMillis()));
        }
        moved = false;
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    private void pause() {
        try {
            Thread.sleep(AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
