package tilshi.press;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tilshi.base.DatabaseAway;

/**
 * Presses pages: one at a time per address, a few at once in all. A pressing during which one of
 * the keys it read is touched is thrown away and done again, so that what is put on the newsstand
 * is never older than the changes this node has applied.
 */
@ApplicationScoped
public class Press {

    /** More than there are processors: a pressing waits for the database now and then. */
    private static final int AT_ONCE = 2 * Math.max(2, Runtime.getRuntime().availableProcessors());

    /** Who waits for a page looks this often whether the database is still there. */
    private static final long LOOK_MILLIS = 100;

    /** A page touched this often while it is pressed is touched by something that runs wild. */
    private static final int TRIES = 20;

    private final Typesetter typesetter;
    private final Newsstand newsstand;
    private final Mirror mirror;
    private final SlowestPages slowest;
    private final Timer pressing;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Map<Address, CompletableFuture<Outcome>> running = new ConcurrentHashMap<>();
    private final Set<Run> runs = new HashSet<>();
    private long applied = -1;
    private volatile boolean away;

    Press(
            Typesetter typesetter,
            Newsstand newsstand,
            Mirror mirror,
            SlowestPages slowest,
            MeterRegistry meters) {
        this.typesetter = typesetter;
        this.newsstand = newsstand;
        this.mirror = mirror;
        this.slowest = slowest;
        this.pressing = meters.timer("tilshi.press.pressing");
        meters.gauge("tilshi.press.pages", newsstand, Newsstand::pages);
        meters.gauge("tilshi.press.readings", newsstand, Newsstand::readings);
        meters.gauge("tilshi.press.weight.bytes", newsstand, Newsstand::weight);
        meters.gauge("tilshi.press.running", running, Map::size);
    }

    /**
     * The page of an address, from the newsstand, from the mirror, or pressed now. Waits for disk
     * and database: never call it from an event loop. While the database is away it is the page as
     * it was last.
     *
     * @return null where there is no such page
     * @throws NotAtHand while the database is away, where nobody knows whether there is one
     */
    public @Nullable PressedPage page(Address address) {
        var page = newsstand.page(address);
        if (page != null) {
            return page;
        }
        if (!away) {
            try {
                return unlessAway(address).page();
            } catch (RuntimeException e) {
                if (!(e instanceof NotAtHand) && !DatabaseAway.causedBy(e)) {
                    throw e;
                }
            }
        }
        page = mirror.any(address);
        if (page == null && !mirror.status().complete()) {
            throw new NotAtHand(address);
        }
        return page;
    }

    /**
     * Waits for a pressing, but no longer than the database is there: one that went silently lets
     * whoever asked it wait for many seconds.
     */
    private Outcome unlessAway(Address address) {
        var pressing = new CompletableFuture<Outcome>();
        Thread.ofVirtual()
                .name("press")
                .start(
                        () -> {
                            try {
                                var page = newsstand.page(address);
                                pressing.complete(
                                        page == null
                                                ? press(address, true)
                                                : Outcome.of(page, page));
                            } catch (RuntimeException | Error e) {
                                pressing.completeExceptionally(e);
                            }
                        });
        while (!away) {
            try {
                pressing.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                continue;
            } catch (ExecutionException e) {
                return join(pressing);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Stopped while waiting for " + address, e);
            }
            return join(pressing);
        }
        throw new NotAtHand(address);
    }

    /** Says whether the database is away: nothing can be pressed, and what is here is served. */
    void away(boolean now) {
        away = now;
    }

    /** How many pages are being pressed or wait for it. */
    public int underWay() {
        return running.size();
    }

    /** Whether the database is away. */
    public boolean isAway() {
        return away;
    }

    /**
     * Presses the page of an address, or joins a pressing of it that has just begun.
     *
     * @param atHand whether it is put on the newsstand; else only if it is there already
     */
    Outcome press(Address address, boolean atHand) {
        var mine = new CompletableFuture<Outcome>();
        var theirs = running.putIfAbsent(address, mine);
        if (theirs != null) {
            return join(theirs);
        }
        try {
            mine.complete(pressAlone(address, mine, atHand));
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
        } finally {
            running.remove(address, mine);
        }
        return join(mine);
    }

    /** Says that a change was applied, to the pressings under way too. */
    void touched(long number, Collection<Key> keys) {
        synchronized (runs) {
            applied = number;
            runs.forEach(run -> run.touched.addAll(keys));
        }
    }

    /** Says that nobody knows what was touched up to a change: no pressing under way counts. */
    void startAfresh(long number) {
        synchronized (runs) {
            applied = number;
            runs.forEach(run -> run.outdated = true);
        }
    }

    private Outcome pressAlone(Address address, CompletableFuture<Outcome> mine, boolean atHand) {
        places.acquireUninterruptibly();
        try {
            if (away) {
                // Whoever had the place before waited for it in vain.
                throw new NotAtHand(address);
            }
            for (int i = 0; i < TRIES; i++) {
                var outcome = once(address, mine, atHand);
                if (outcome != null) {
                    return outcome;
                }
            }
            throw new IllegalStateException("No quiet moment to press " + address);
        } finally {
            places.release();
        }
    }

    private @Nullable Outcome once(
            Address address, CompletableFuture<Outcome> mine, boolean atHand) {
        var run = begin();
        try {
            var keys = new KeysRead();
            var page = mirror.fresh(address);
            boolean mirrored = page != null;
            if (page == null) {
                page = make(address, keys);
            } else {
                keys.read(page.keys());
            }
            synchronized (runs) {
                if (run.isOutdated(keys.all())) {
                    return null;
                }
                // In the same breath as the page appears: who comes after a later touch must not
                // join this pressing any more, and finds the page on its way to the mirror.
                running.remove(address, mine);
                if (!mirrored) {
                    mirror.keep(address, page, keys.all(), run.number);
                }
                return put(address, page, atHand);
            }
        } finally {
            synchronized (runs) {
                runs.remove(run);
            }
        }
    }

    private Run begin() {
        synchronized (runs) {
            var run = new Run(applied);
            runs.add(run);
            return run;
        }
    }

    private @Nullable PressedPage make(Address address, KeysRead keys) {
        var started = System.nanoTime();
        var sheet = typesetter.set(address, keys);
        var page = sheet == null ? null : PressedPage.of(sheet, keys.all());
        var took = Duration.ofNanos(System.nanoTime() - started);
        pressing.record(took);
        slowest.pressed(address, took);
        return page;
    }

    private Outcome put(Address address, @Nullable PressedPage page, boolean atHand) {
        var before = newsstand.page(address);
        if (page == null) {
            newsstand.remove(address);
        } else if (before == null
                ? atHand
                : !before.saysTheSameAs(page) || !before.keys().equals(page.keys())) {
            newsstand.put(address, page);
        }
        return Outcome.of(before, page);
    }

    private static Outcome join(CompletableFuture<Outcome> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** One pressing under way and what was touched meanwhile. */
    private static final class Run {
        private final long number;
        private final Set<Key> touched = new HashSet<>();

        private boolean outdated;

        Run(long number) {
            this.number = number;
        }

        boolean isOutdated(Set<Key> read) {
            return outdated || read.stream().anyMatch(touched::contains);
        }
    }

    /** What a pressing came to. */
    record Outcome(@Nullable PressedPage page, Receipt.Effect effect) {

        static Outcome of(@Nullable PressedPage before, @Nullable PressedPage after) {
            if (after == null) {
                return new Outcome(null, Receipt.Effect.REMOVED);
            }
            boolean same = before != null && before.saysTheSameAs(after);
            return new Outcome(after, same ? Receipt.Effect.UNCHANGED : Receipt.Effect.PRESSED);
        }
    }
}
