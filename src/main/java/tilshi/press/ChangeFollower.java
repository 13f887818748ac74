package tilshi.press;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Applies changes to this node's edition, in order: hears of them by LISTEN, catches up by number
 * after any gap, and presses again exactly the pages that read a touched key.
 */
@ApplicationScoped
public class ChangeFollower {

    private static final Logger LOG = Logger.getLogger(ChangeFollower.class);
    private static final int BATCH = 200;
    private static final int LISTEN_MILLIS = 500;
    private static final long RETRY_MILLIS = 250;

    private final DataSource source;
    private final Changes changes;
    private final Press press;
    private final Newsstand newsstand;
    private final Typesetter typesetter;
    private final Receipts receipts;
    private final Event<Change> applied;
    private final InstantSource clock;
    private final Counter counter;
    private volatile long stand = -1;
    private volatile boolean connected;
    private volatile boolean stopping;
    private @Nullable Thread thread;

    ChangeFollower(
            DataSource source,
            Changes changes,
            Press press,
            Newsstand newsstand,
            Typesetter typesetter,
            Receipts receipts,
            Event<Change> applied,
            InstantSource clock,
            MeterRegistry meters) {
        this.source = source;
        this.changes = changes;
        this.press = press;
        this.newsstand = newsstand;
        this.typesetter = typesetter;
        this.receipts = receipts;
        this.applied = applied;
        this.clock = clock;
        this.counter = meters.counter("tilshi.press.changes.applied");
    }

    /** The number of the last change this node has applied; -1 before it has asked. */
    public long stand() {
        return stand;
    }

    /** Whether this node hears of changes now. */
    public boolean isConnected() {
        return connected;
    }

    /** Begins to follow. Only a serving node does; a command does its work and goes. */
    public void start() {
        // Before anything is pressed: what is committed from here on is a change to apply.
        stand = changes.newest();
        thread = Thread.ofPlatform().name("change-follower").daemon().start(this::follow);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        if (thread != null) {
            thread.interrupt();
            thread.join(2_000);
        }
    }

    private void follow() {
        while (!stopping) {
            try (var connection = source.getConnection()) {
                listen(connection);
            } catch (SQLException | RuntimeException e) {
                connected = false;
                if (!stopping) {
                    LOG.warnf("Cannot follow changes, trying again: %s", e.getMessage());
                    pause();
                }
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + Changes.CHANNEL);
        }
        var postgres = connection.unwrap(PGConnection.class);
        connected = true;
        while (!stopping) {
            catchUp();
            postgres.getNotifications(LISTEN_MILLIS);
        }
    }

    private void catchUp() {
        List<Change> news;
        do {
            news = changes.after(stand, BATCH);
            for (var change : news) {
                apply(change);
                stand = change.number();
                counter.increment();
            }
        } while (news.size() == BATCH);
    }

    private void apply(Change change) {
        applied.fire(change);
        press.touched(change.keys());
        var addresses = new ArrayList<>(newsstand.readersOf(change.keys()));
        change.keys().stream()
                .flatMap(key -> key.address().stream())
                .filter(born -> !addresses.contains(born))
                .forEach(addresses::add);
        addresses.sort(Comparator.comparing(address -> !typesetter.isUrgent(address)));
        var lines = pressAll(addresses);
        var took = Duration.between(change.at(), clock.instant());
        receipts.add(new Receipt(change.number(), change.act(), lines, took));
    }

    private List<Receipt.Line> pressAll(Collection<Address> addresses) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var jobs = new ArrayList<Future<Receipt.Line>>();
            for (var address : addresses) {
                Callable<Receipt.Line> job = () -> new Receipt.Line(address, pressAgain(address));
                jobs.add(threads.submit(job));
            }
            var lines = new ArrayList<Receipt.Line>();
            for (var job : jobs) {
                lines.add(job.get());
            }
            return lines;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while pressing", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A page could not be pressed", e.getCause());
        }
    }

    /**
     * A page that cannot be pressed while the database answers has a fault of its own: it is taken
     * off the newsstand rather than served stale, and holds up no other page.
     */
    private Receipt.Effect pressAgain(Address address) {
        try {
            return press.press(address).effect();
        } catch (RuntimeException first) {
            LOG.debugf(first, "Pressing %s once more", address);
        }
        changes.newest();
        try {
            return press.press(address).effect();
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "Cannot press %s, taking it off the newsstand", address);
            newsstand.remove(address);
            return Receipt.Effect.FAILED;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
