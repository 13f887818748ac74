package tilshi.edition.purging;

import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tilshi.edition.Edition;
import tilshi.press.Key;
import tilshi.press.Surrogates;

/**
 * Tokens that one cache has still to be told. They go in batches, and again until the cache says
 * yes; where too many wait, one purge of everything takes their place.
 */
final class PurgeQueue {

    private static final Logger LOG = Logger.getLogger(PurgeQueue.class);

    /** As many as Fastly takes at once. */
    private static final int BATCH = 256;

    private static final int MOST = 5_000;
    private static final long RETRY_MILLIS = 500;
    private static final String EVERYTHING = Surrogates.token(Edition.HOUSE);

    private final String cache;
    private final Purger purger;
    private final Timer purging;
    private final Set<String> tokens = new LinkedHashSet<>();
    private int inHand;
    private boolean stopping;
    private boolean troubled;
    private @Nullable Thread thread;

    PurgeQueue(String cache, Purger purger, Timer purging) {
        this.cache = cache;
        this.purger = purger;
        this.purging = purging;
    }

    synchronized void start() {
        thread = Thread.ofPlatform().name("purge-" + cache).daemon().start(this::work);
    }

    synchronized void stop() throws InterruptedException {
        stopping = true;
        notifyAll();
    }

    /** Tokens the cache has not said yes to. */
    synchronized int waiting() {
        return tokens.size() + inHand;
    }

    synchronized void add(Collection<Key> keys) {
        keys.forEach(key -> tokens.add(Surrogates.token(key)));
        tokens.add(Surrogates.token(Edition.EVERY_CHANGE));
        if (tokens.size() > MOST || tokens.contains(EVERYTHING)) {
            tokens.clear();
            tokens.add(EVERYTHING);
        }
        notifyAll();
    }

    private void work() {
        try {
            while (true) {
                var batch = next();
                if (batch.isEmpty()) {
                    return;
                }
                boolean told = told(batch);
                settle(told ? List.of() : batch);
                if (!told) {
                    Thread.sleep(RETRY_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized List<String> next() throws InterruptedException {
        while (tokens.isEmpty() && !stopping) {
            wait();
        }
        var batch = new ArrayList<String>();
        var rest = tokens.iterator();
        while (rest.hasNext() && batch.size() < BATCH && !stopping) {
            batch.add(rest.next());
            rest.remove();
        }
        inHand = batch.size();
        return batch;
    }

    private synchronized void settle(List<String> untold) {
        tokens.addAll(untold);
        inHand = 0;
    }

    private boolean told(List<String> batch) throws InterruptedException {
        long started = System.nanoTime();
        try {
            purger.purge(batch);
            purging.record(java.time.Duration.ofNanos(System.nanoTime() - started));
            if (troubled) {
                LOG.infof("The cache %s takes purges again", cache);
            }
            troubled = false;
            return true;
        } catch (IOException e) {
            if (!troubled) {
                LOG.warnf("The cache %s was not purged, trying again: %s", cache, e.getMessage());
            }
            troubled = true;
            return false;
        }
    }
}
