package tilshi.press;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Presses pages: one at a time per address, a few at once in all. A pressing during which one of
 * the keys it read is touched is thrown away and done again, so that what is put on the newsstand
 * is never older than the changes this node has applied.
 */
@ApplicationScoped
public class Press {

    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

    /** A page touched this often while it is pressed is touched by something that runs wild. */
    private static final int TRIES = 20;

    private final Typesetter typesetter;
    private final Newsstand newsstand;
    private final Timer pressing;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Map<Address, CompletableFuture<Outcome>> running = new ConcurrentHashMap<>();
    private final Set<Run> runs = new HashSet<>();

    Press(Typesetter typesetter, Newsstand newsstand, MeterRegistry meters) {
        this.typesetter = typesetter;
        this.newsstand = newsstand;
        this.pressing = meters.timer("tilshi.press.pressing");
        meters.gauge("tilshi.press.pages", newsstand, Newsstand::pages);
        meters.gauge("tilshi.press.weight.bytes", newsstand, Newsstand::weight);
    }

    /**
     * The page of an address, from the newsstand or pressed now. Waits for the database: never call
     * it from an event loop.
     *
     * @return null where there is no such page
     */
    public @Nullable PressedPage page(Address address) {
        var page = newsstand.page(address);
        return page != null ? page : press(address).page();
    }

    /** Presses the page of an address, or joins a pressing of it that has just begun. */
    Outcome press(Address address) {
        var mine = new CompletableFuture<Outcome>();
        var theirs = running.putIfAbsent(address, mine);
        if (theirs != null) {
            return join(theirs);
        }
        try {
            mine.complete(pressAlone(address, mine));
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
        } finally {
            running.remove(address, mine);
        }
        return join(mine);
    }

    /** Says to the pressings under way that these keys were touched. */
    void touched(Collection<Key> keys) {
        synchronized (runs) {
            runs.forEach(run -> run.touched.addAll(keys));
        }
    }

    private Outcome pressAlone(Address address, CompletableFuture<Outcome> mine) {
        places.acquireUninterruptibly();
        try {
            for (int i = 0; i < TRIES; i++) {
                var outcome = once(address, mine);
                if (outcome != null) {
                    return outcome;
                }
            }
            throw new IllegalStateException("No quiet moment to press " + address);
        } finally {
            places.release();
        }
    }

    private @Nullable Outcome once(Address address, CompletableFuture<Outcome> mine) {
        var run = new Run();
        synchronized (runs) {
            runs.add(run);
        }
        try {
            var started = System.nanoTime();
            var keys = new KeysRead();
            var sheet = typesetter.set(address, keys);
            var page = sheet == null ? null : PressedPage.of(sheet, keys.all());
            pressing.record(java.time.Duration.ofNanos(System.nanoTime() - started));
            synchronized (runs) {
                if (keys.all().stream().anyMatch(run.touched::contains)) {
                    return null;
                }
                // In the same breath as the page appears: who comes after a later touch must not
                // join this pressing any more.
                running.remove(address, mine);
                return put(address, page);
            }
        } finally {
            synchronized (runs) {
                runs.remove(run);
            }
        }
    }

    private Outcome put(Address address, @Nullable PressedPage page) {
        var before = newsstand.page(address);
        if (page == null) {
            newsstand.remove(address);
        } else if (before == null
                || !before.saysTheSameAs(page)
                || !before.keys().equals(page.keys())) {
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
        private final Set<Key> touched = new HashSet<>();
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
