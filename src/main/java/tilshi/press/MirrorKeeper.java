package tilshi.press;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.h2.mvstore.MVStoreException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the mirror complete and exact, behind everybody's back: writes what was pressed, presses
 * again what lies only here and was touched, and follows links to what is not here yet. One thread,
 * after all that readers wait for.
 */
@ApplicationScoped
class MirrorKeeper {

    private static final Logger LOG = Logger.getLogger(MirrorKeeper.class);
    private static final long IDLE_MILLIS = 500;

    /** The index is made small again at most this often, and only when there is nothing to do. */
    private static final long COMPACT_NANOS = 60_000_000_000L;

    private static final long RETRY_MILLIS = 1_000;
    private static final String VERSION = "version";

    private final Mirror mirror;
    private final Reprint reprint;
    private final Typesetter typesetter;
    private final Filing filing;
    private @Nullable Scan scan;

    /** The page up to which all were looked at; none where that is not needed. */
    private @Nullable String sweep;

    /** Whether files may lie here that the index does not know. */
    private boolean untidy;

    /** Whether the mirror was closed in order before this; nothing has been written since. */
    private boolean closed;

    private boolean walk;
    private boolean begun;
    private boolean inOrder;
    private long compactedAt = System.nanoTime();
    private volatile boolean mayPress;
    private volatile boolean stopping;
    private volatile long applied = -1;
    private @Nullable Thread thread;

    MirrorKeeper(Mirror mirror, Reprint reprint, Typesetter typesetter) {
        this.mirror = mirror;
        this.reprint = reprint;
        this.typesetter = typesetter;
        this.filing = new Filing(mirror, typesetter);
    }

    /**
     * Goes through the readers of one touched key.
     *
     * @param after the page up to which all are exact
     */
    private record Scan(String key, long number, String after) {

        Scan past(Address address) {
            return new Scan(key, number, address.toString());
        }
    }

    /** Begins to keep an open mirror. */
    synchronized void start() {
        if (thread == null && mirror.isOn()) {
            thread = Thread.ofPlatform().name("mirror").daemon().start(this::keep);
        }
    }

    void stop() throws InterruptedException {
        stopping = true;
        var running = thread;
        if (running != null) {
            mirror.queue().wake();
            running.join(5_000);
        }
        mirror.close();
    }

    /** Tells whether the database answers, and the last change that was applied. */
    void follow(boolean following, long number) {
        mayPress = following;
        applied = number;
        mirror.queue().wake();
    }

    private void keep() {
        while (!stopping) {
            attempt(
                    () -> {
                        if (!turn()) {
                            mirror.queue().await(IDLE_MILLIS);
                        }
                    });
        }
        attempt(this::finish);
    }

    private interface Work {
        void go() throws IOException, InterruptedException;
    }

    private void attempt(Work work) {
        try {
            work.go();
        } catch (IOException | MVStoreException | UncheckedIOException e) {
            mirror.fail(e);
            begun = false;
            pause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        } catch (RuntimeException | AssertionError e) {
            // Most likely the database; what was under way is still to be done.
            LOG.debugf(e, "The mirror waits");
            pause();
        }
    }

    /**
     * From the beginning: through every page, unless all was well when the mirror was closed. That
     * it was closed is taken back before anything is written: it may be killed at any moment.
     */
    private void begin() {
        filing.begin();
        var index = filing.index();
        closed = index.note(Mirror.CLOSED).equals(Mirror.YES);
        index.note(Mirror.CLOSED, "");
        index.commit();
        scan = null;
        sweep = null;
        untidy = false;
        inOrder = false;
        walk = true;
        begun = true;
    }

    /**
     * Does one thing.
     *
     * @return whether there may be more to do
     */
    boolean turn() throws IOException {
        if (!mirror.isOpen()) {
            return false;
        }
        if (mirror.queue().tookLoss() || !begun) {
            begin();
        }
        if (filing.next() || mayPress && mirror.isCurrent() && (refresh() || complete())) {
            inOrder = false;
            return true;
        }
        return settle();
    }

    /** Writes what was pressed up to here, and says whether that was all. */
    void finish() throws IOException {
        if (!mirror.isOpen() || !begun) {
            return;
        }
        boolean well = inOrder && mirror.queue().size() == 0;
        while (filing.next()) {
            well = well && filing.wanted().isEmpty();
        }
        if (well && !mirror.queue().tookLoss()) {
            filing.index().note(Mirror.CLOSED, Mirror.YES);
        }
    }

    /** Presses one page that lies only here and was touched. */
    private boolean refresh() throws IOException {
        var index = filing.index();
        for (var at = scan(index); at != null; at = scan(index)) {
            var next = index.readerAfter(at.key(), at.after());
            if (next.isEmpty()) {
                index.settle(at.key(), at.number());
                scan = null;
            } else if (isStale(index, next.get())) {
                // Looked at once more when it is written: only then it is passed.
                reprint.behind(next.get());
                return true;
            } else {
                scan = at.past(next.get());
            }
        }
        return false;
    }

    private boolean isStale(MirrorIndex index, Address address) {
        return index.find(address)
                .or(() -> index.absent(address))
                .filter(kept -> mirror.isStale(index, kept))
                .isPresent();
    }

    /**
     * What is being gone through, or the next that was touched. A change is done with where readers
     * wait before it is looked at here.
     */
    private @Nullable Scan scan(MirrorIndex index) {
        if (mirror.queue().size() > 0) {
            // Pressed before the touch and not in the index yet: it has to be among the readers.
            return null;
        }
        if (scan == null) {
            scan =
                    index.touchedKey()
                            .map(key -> new Scan(key, index.touchedAt(key), ""))
                            .filter(next -> next.number() <= applied)
                            .orElse(null);
        }
        return scan;
    }

    /** Presses one page of another version, or one that is not here yet. */
    private boolean complete() throws IOException {
        var index = filing.index();
        if (walk) {
            walk(index);
        }
        if (sweep != null) {
            var next = index.pageAfter(sweep);
            if (next.isPresent()) {
                look(index, next.get());
                sweep = next.get().toString();
                return true;
            }
            sweep = null;
        }
        if (filing.hasOverflowed()) {
            sweep = "";
        }
        var next = filing.wanted();
        if (next.isEmpty()) {
            tidy(index);
            return sweep != null;
        }
        if (index.has(next.get())) {
            filing.found(next.get());
        } else {
            // Wanted until it is written, or is known to be no page.
            reprint.behind(next.get());
        }
        return true;
    }

    private void walk(MirrorIndex index) throws IOException {
        filing.want(typesetter.roots());
        boolean whole = index.note(Mirror.COMPLETE).equals(Mirror.YES);
        boolean well = whole && closed && index.note(VERSION).equals(mirror.version());
        untidy = !well;
        if (whole) {
            tidy(index);
        }
        untidy = !well;
        sweep = well ? null : "";
        index.note(Mirror.COMPLETE, well ? Mirror.YES : "");
        index.note(VERSION, mirror.version());
        index.commit();
        walk = false;
    }

    /** Takes away files that are no page's. */
    private void tidy(MirrorIndex index) throws IOException {
        var files = mirror.files();
        if (untidy && files != null && mirror.queue().size() == 0) {
            int removed = files.removeStrangers(index::find);
            untidy = false;
            LOG.debugf("%d files were no page's", removed);
        }
    }

    /** A page of another version, or one that was lost, is pressed anew; else its links count. */
    private void look(MirrorIndex index, Address address) throws IOException {
        var page = mirror.fresh(address);
        if (page == null) {
            reprint.behind(address);
        } else {
            filing.want(address, page);
        }
    }

    /**
     * Everything is written and exact: says so, in the index and in a file for people.
     *
     * @return whether there is more to do after all
     */
    private boolean settle() throws IOException {
        var index = filing.index();
        long number = applied;
        var files = mirror.files();
        if (!mayPress || files == null || !isDone(index)) {
            return false;
        }
        filing.retellAll(files);
        if (filing.wanted().isPresent()) {
            return true;
        }
        boolean complete = index.note(Mirror.COMPLETE).equals(Mirror.YES);
        if (!complete || number > index.mirrored()) {
            index.note(Mirror.COMPLETE, Mirror.YES);
            index.mirrored(number);
            index.force();
            files.note("change", number + "\n");
        } else {
            compact(index);
        }
        inOrder = true;
        mirror.isWell();
        return false;
    }

    private void compact(MirrorIndex index) {
        long now = System.nanoTime();
        if (now - compactedAt > COMPACT_NANOS) {
            compactedAt = now;
            index.compact();
        }
    }

    private boolean isDone(MirrorIndex index) {
        return mirror.isCurrent()
                && mirror.queue().size() == 0
                && index.touchedKey().isEmpty()
                && filing.wanted().isEmpty()
                && sweep == null
                && !walk;
    }

    private void pause() {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }
}
