package tilshi.press;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Applies one change to this node's edition: presses again what is at hand and read a touched key,
 * fronts first; what lies only in the mirror is marked there and pressed behind.
 */
@ApplicationScoped
class PressRun {

    private final Press press;
    private final Newsstand newsstand;
    private final Mirror mirror;
    private final Typesetter typesetter;
    private final Reprint reprint;
    private final Receipts receipts;
    private final PressNode node;
    private final Event<Change> applied;
    private final Event<ChangeShown> shown;
    private final Event<BegunAfresh> afresh;
    private final InstantSource clock;

    PressRun(
            Press press,
            Newsstand newsstand,
            Mirror mirror,
            Typesetter typesetter,
            Reprint reprint,
            Receipts receipts,
            PressNode node,
            Event<Change> applied,
            Event<ChangeShown> shown,
            Event<BegunAfresh> afresh,
            InstantSource clock) {
        this.press = press;
        this.newsstand = newsstand;
        this.mirror = mirror;
        this.typesetter = typesetter;
        this.reprint = reprint;
        this.receipts = receipts;
        this.node = node;
        this.applied = applied;
        this.shown = shown;
        this.afresh = afresh;
        this.clock = clock;
    }

    /** Applies a change; returns when every page at hand shows it. */
    void apply(Change change) {
        applied.fire(change);
        press.touched(change.number(), change.keys());
        mirror.apply(change);
        var addresses = new ArrayList<>(concerned(change));
        addresses.sort(Comparator.comparing(typesetter::turn));
        var lines = pressAll(addresses);
        var took = Duration.between(change.at(), clock.instant());
        receipts.add(Receipt.of(change, node.name(), took, lines));
        shown.fire(new ChangeShown(change));
    }

    /** Begins at a change without knowing what was touched before it. */
    void startAfresh(Changes.Log log) throws IOException {
        press.startAfresh(log.newest());
        newsstand.clear();
        mirror.startAfresh(log.edition(), log.newest());
        afresh.fire(new BegunAfresh(log.newest()));
    }

    /** The pages at hand that read a touched key, and those that have just come to be. */
    private Collection<Address> concerned(Change change) {
        var addresses = new LinkedHashSet<>(newsstand.readersOf(change.keys()));
        change.keys().forEach(key -> key.address().ifPresent(addresses::add));
        return addresses;
    }

    private List<Receipt.Line> pressAll(Collection<Address> addresses) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var jobs = new ArrayList<Future<Receipt.Line>>();
            for (var address : addresses) {
                Callable<Receipt.Line> job =
                        () -> new Receipt.Line(address, reprint.atHand(address));
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
}
