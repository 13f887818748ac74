package tilshi.press;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Follows the log of changes and has each applied, in order: hears of them by LISTEN, catches up by
 * number after any gap, and begins afresh where the log does not reach back to where it stands.
 */
@ApplicationScoped
public class ChangeFollower {

    private static final Logger LOG = Logger.getLogger(ChangeFollower.class);
    private static final int BATCH = 200;
    private static final int LISTEN_MILLIS = 500;
    private static final long RETRY_MILLIS = 250;
    private static final long BEAT_NANOS = 1_000_000_000L;
    private static final long CLEAN_NANOS = 60_000_000_000L;

    /** Changes are kept at least for so many numbers, however old they are. */
    private static final int LEAST_KEPT = 10_000;

    private final ChangeLines lines;
    private final PressRun run;
    private final Press press;
    private final Receipts receipts;
    private final Mirror mirror;
    private final MirrorKeeper keeper;
    private final PressNode node;
    private final Duration kept;
    private final InstantSource clock;
    private final Counter counter;
    private volatile long stand = -1;
    private volatile boolean connected;
    private volatile boolean stopping;
    private long beatAt;
    private long cleanedAt;
    private @Nullable Thread thread;

    ChangeFollower(
            ChangeLines lines,
            PressRun run,
            Press press,
            Receipts receipts,
            Mirror mirror,
            MirrorKeeper keeper,
            PressNode node,
            @ConfigProperty(name = "tilshi.press.changes-kept", defaultValue = "7d") Duration kept,
            InstantSource clock,
            MeterRegistry meters) {
        this.lines = lines;
        this.run = run;
        this.press = press;
        this.receipts = receipts;
        this.mirror = mirror;
        this.keeper = keeper;
        this.node = node;
        this.kept = kept;
        this.clock = clock;
        this.counter = meters.counter("tilshi.press.changes.applied");
        meters.gauge("tilshi.press.connected", this, follower -> follower.connected ? 1 : 0);
        meters.gauge("tilshi.press.change", this, follower -> (double) follower.stand);
    }

    /** The number of the last change this node has applied; -1 before it has asked. */
    public long stand() {
        return stand;
    }

    /** Whether this node hears of changes now. */
    public boolean isConnected() {
        return connected;
    }

    /** Says that the database cannot be reached yet: what lies in the mirror is served. */
    public void startAway() {
        mirror.open();
        press.away(true);
        keeper.start();
    }

    /**
     * Begins to follow. Only a serving node does; a command does its work and goes.
     *
     * @throws IllegalStateException if the database cannot be reached
     */
    public void start() {
        try {
            mirror.open();
            var line = lines.open();
            // Before anything is pressed: what is committed from here on is a change to apply.
            stand = reconcile(line, line.changes().log());
            keeper.start();
            hears(true);
            thread = Thread.ofPlatform().name("change-follower").daemon().start(() -> follow(line));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("Cannot follow changes: " + e.getMessage(), e);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        if (thread != null) {
            thread.interrupt();
            thread.join(3_000);
        }
        keeper.stop();
    }

    /** Tells the mirror what it missed. */
    private long reconcile(ChangeLine line, Changes.Log log) throws IOException {
        long at = mirror.applied(log.edition());
        if (at < 0 || !log.reaches(at)) {
            run.startAfresh(log);
            at = log.newest();
        }
        while (at < log.newest()) {
            for (var change : line.changes().after(at, BATCH)) {
                mirror.catchUp(change);
                at = change.number();
            }
        }
        mirror.isNowCurrent();
        press.touched(at, List.of());
        return at;
    }

    private void follow(ChangeLine first) {
        var line = first;
        while (line != null) {
            try (var open = line) {
                listen(open);
            } catch (SQLException | IOException | RuntimeException | AssertionError e) {
                // The driver asserts that a connection does not break where this one did.
                if (!stopping) {
                    LOG.warnf("Cannot follow changes, trying again: %s", e.getMessage());
                }
            }
            hears(false);
            line = reopen();
        }
    }

    private @Nullable ChangeLine reopen() {
        while (!stopping) {
            try {
                return lines.reopen();
            } catch (SQLException e) {
                LOG.debugf("The database is away: %s", e.getMessage());
                pause();
            }
        }
        return null;
    }

    private void hears(boolean now) {
        connected = now;
        press.away(!now);
        keeper.follow(now, stand);
    }

    private void listen(ChangeLine line) throws SQLException, IOException {
        // What is pressed from here on is pressed from what the database says now.
        press.away(false);
        var log = line.changes().log();
        if (!log.reaches(stand)) {
            startAfresh(log);
        }
        while (!stopping) {
            catchUp(line);
            if (!connected) {
                LOG.info("Following changes again");
            }
            hears(true);
            keepHouse(line);
            line.await(LISTEN_MILLIS);
        }
        line.nodes().leave(node.id());
    }

    /** Nobody remembers any more what was touched meanwhile: everything is pressed again. */
    private void startAfresh(Changes.Log log) throws IOException {
        LOG.warnf("Away for longer than changes are kept: pressing everything again");
        run.startAfresh(log);
        stand = log.newest();
    }

    private void catchUp(ChangeLine line) {
        List<Change> news;
        do {
            news = line.changes().after(stand, BATCH);
            for (var change : news) {
                run.apply(change);
                stand = change.number();
                counter.increment();
            }
        } while (news.size() == BATCH);
    }

    private void keepHouse(ChangeLine line) throws IOException {
        line.write(receipts);
        long now = System.nanoTime();
        if (now - beatAt > BEAT_NANOS || beatAt == 0) {
            beatAt = now;
            line.nodes().beat(node.beat(stand));
            if (!mirror.isCurrent() && mirror.open()) {
                remirror(line);
            }
        }
        if (now - cleanedAt > CLEAN_NANOS || cleanedAt == 0) {
            cleanedAt = now;
            line.changes().forget(clock.instant().minus(kept), LEAST_KEPT);
            line.nodes().forget();
        }
    }

    /** The mirror did not hear of everything: it is told what was touched meanwhile. */
    private void remirror(ChangeLine line) throws IOException {
        var log = line.changes().log();
        long at = mirror.applied(log.edition());
        if (at < 0 || !log.reaches(at)) {
            mirror.startAfresh(log.edition(), stand);
            at = stand;
        }
        while (at < stand) {
            for (var change : line.changes().after(at, BATCH)) {
                if (change.number() <= stand) {
                    mirror.catchUp(change);
                }
                at = change.number();
            }
        }
        mirror.isNowCurrent();
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
