package tilshi.press;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import org.h2.mvstore.MVStoreException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the mirror complete and exact, behind everybody's back: writes what was pressed, presses
 * again what lies only here and was touched, and follows links to what is not here yet. One thread,
 * after all that readers wait for.
 *
 * <p>The order within a batch is index, commit, files: whatever the moment of a kill, no file lies
 * here that the index does not know.
 */
@ApplicationScoped
class MirrorKeeper {

    private static final Logger LOG = Logger.getLogger(MirrorKeeper.class);
    private static final int BATCH = 64;
    private static final long IDLE_MILLIS = 500;
    private static final long RETRY_MILLIS = 1_000;
    private static final String VERSION = "version";

    /** Addresses that were linked to and not found here; beyond that the walk begins anew. */
    private static final int MOST_WANTED = 100_000;

    private final Mirror mirror;
    private final Reprint reprint;
    private final Typesetter typesetter;
    private final LinkedHashSet<Address> wanted = new LinkedHashSet<>();
    private @Nullable Iterator<String> sweep;
    private @Nullable Scan scan;
    private boolean walk;
    private boolean begun;
    private volatile boolean mayPress;
    private volatile boolean stopping;
    private volatile long applied = -1;
    private @Nullable Thread thread;

    MirrorKeeper(Mirror mirror, Reprint reprint, Typesetter typesetter) {
        this.mirror = mirror;
        this.reprint = reprint;
        this.typesetter = typesetter;
    }

    /** Goes through the readers of one touched key. */
    private record Scan(String key, long number, Iterator<Address> readers) {}

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
            mirror.wake();
            running.join(5_000);
        }
        mirror.close();
    }

    /** Tells whether the database answers, and the last change that was applied. */
    void follow(boolean following, long number) {
        mayPress = following;
        applied = number;
        mirror.wake();
    }

    private void keep() {
        while (!stopping) {
            try {
                turn();
            } catch (IOException | MVStoreException | UncheckedIOException e) {
                mirror.fail(e);
                begun = false;
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warnf("The mirror waits: %s", e.getMessage());
                pause();
            }
        }
    }

    /** From the beginning: through every page, unless all was well when the mirror was closed. */
    private void begin() {
        wanted.clear();
        scan = null;
        sweep = null;
        walk = true;
        begun = true;
    }

    private void turn() throws IOException, InterruptedException {
        if (!mirror.isOpen()) {
            pause();
            return;
        }
        if (mirror.tookLoss() || !begun) {
            begin();
        }
        if (write() || mayPress && (refresh() || complete())) {
            return;
        }
        settle();
        mirror.awaitWork(IDLE_MILLIS);
    }

    private MirrorIndex index() throws IOException {
        var index = mirror.index();
        if (index == null) {
            throw new IOException("the mirror was closed");
        }
        return index;
    }

    /** Writes a batch of what was pressed. */
    private boolean write() throws IOException {
        var batch = mirror.take(BATCH);
        if (batch.isEmpty()) {
            return false;
        }
        var index = index();
        var files = mirror.files();
        var before = new java.util.HashMap<Address, Kept>();
        batch.keySet().forEach(a -> index.find(a).ifPresent(kept -> before.put(a, kept)));
        batch.forEach((address, waiting) -> note(index, address, waiting));
        index.commit();
        for (var entry : batch.entrySet()) {
            if (files != null) {
                lay(files, entry.getKey(), entry.getValue(), before.get(entry.getKey()));
            }
        }
        return true;
    }

    private void note(MirrorIndex index, Address address, Mirror.Waiting waiting) {
        var page = waiting.page();
        if (page == null) {
            index.remove(address);
        } else {
            index.put(address, Kept.of(page, waiting.number(), mirror.version()));
            wanted.remove(address);
        }
    }

    private void lay(
            MirrorFiles files, Address address, Mirror.Waiting waiting, @Nullable Kept before)
            throws IOException {
        var page = waiting.page();
        var now = page == null ? null : Kept.of(page, waiting.number(), "");
        if (page != null && now != null) {
            if (before == null || !sameFiles(before, now)) {
                files.write(address, page, now);
                want(address, page);
            }
        }
        if (before != null && (now == null || now.status() != before.status())) {
            files.remove(address, before);
        }
    }

    private static boolean sameFiles(Kept before, Kept now) {
        return before.hash().equals(now.hash())
                && before.status() == now.status()
                && before.codings().equals(now.codings())
                && before.contentType().equals(now.contentType());
    }

    /** Notes where a page leads that is not here yet. */
    private void want(Address address, PressedPage page) throws IOException {
        var contentType =
                page.headers().stream()
                        .filter(header -> header.getKey().contentEquals("content-type"))
                        .map(header -> header.getValue().toString())
                        .findFirst()
                        .orElse("");
        var text = new String(page.copy(Encoding.IDENTITY).toBytes(), StandardCharsets.ISO_8859_1);
        var index = index();
        for (var link : typesetter.links(address, contentType, text)) {
            if (!index.has(link) && MirrorFiles.takes(link)) {
                if (wanted.size() >= MOST_WANTED) {
                    walk = true;
                    return;
                }
                wanted.add(link);
            }
        }
    }

    /** Presses one page that lies only here and was touched. */
    private boolean refresh() throws IOException {
        var index = index();
        for (var next = scan(index); next != null; next = scan(index)) {
            while (next.readers().hasNext()) {
                var address = next.readers().next();
                var kept = index.find(address);
                if (kept.isPresent() && mirror.isStale(index, kept.get())) {
                    reprint.behind(address);
                    return true;
                }
            }
            index.settle(next.key(), next.number());
            scan = null;
        }
        return false;
    }

    private @Nullable Scan scan(MirrorIndex index) {
        if (scan == null) {
            scan =
                    index.touchedKey()
                            .map(k -> new Scan(k, index.touchedAt(k), index.readersOf(k)))
                            .orElse(null);
            if (mirror.isWaiting()) {
                // Pressed before the touch and not in the index yet: it has to be among the
                // readers.
                scan = null;
            }
        }
        return scan;
    }

    /** Presses one page of another version, or one that is not here yet. */
    private boolean complete() throws IOException {
        var index = index();
        if (walk) {
            walk(index);
        }
        var names = sweep;
        if (names != null) {
            if (names.hasNext()) {
                look(index, Address.parse(names.next()));
                return true;
            }
            sweep = null;
        }
        if (wanted.isEmpty()) {
            return false;
        }
        var address = wanted.removeFirst();
        if (!index.has(address)) {
            reprint.behind(address);
        }
        return true;
    }

    private void walk(MirrorIndex index) throws IOException {
        walk = false;
        wanted.addAll(missing(index, typesetter.roots()));
        boolean well =
                index.note(Mirror.COMPLETE).equals(Mirror.YES)
                        && index.note(Mirror.CLOSED).equals(Mirror.YES)
                        && index.note(VERSION).equals(mirror.version());
        sweep = well ? null : index.namesFrom("");
        index.note(Mirror.CLOSED, "");
        index.note(Mirror.COMPLETE, well ? Mirror.YES : "");
        index.note(VERSION, mirror.version());
        index.commit();
        for (var note : typesetter.notes().entrySet()) {
            var files = mirror.files();
            if (files != null) {
                files.note(note.getKey(), note.getValue());
            }
        }
    }

    /** A page of another version, or one that was lost, is pressed anew; else its links count. */
    private void look(MirrorIndex index, Address address) throws IOException {
        var page = mirror.fresh(address);
        if (page == null) {
            reprint.behind(address);
        } else {
            want(address, page);
        }
    }

    private static List<Address> missing(MirrorIndex index, Iterable<Address> addresses) {
        var missing = new ArrayList<Address>();
        addresses.forEach(
                address -> {
                    if (!index.has(address) && MirrorFiles.takes(address)) {
                        missing.add(address);
                    }
                });
        return missing;
    }

    /** Everything is written and exact: says so, in the index and in a file for people. */
    private void settle() throws IOException {
        var index = index();
        long number = applied;
        boolean complete = index.note(Mirror.COMPLETE).equals(Mirror.YES);
        if (!mayPress
                || mirror.isWaiting()
                || index.touchedKey().isPresent()
                || complete && number <= index.mirrored()) {
            return;
        }
        index.note(Mirror.COMPLETE, Mirror.YES);
        index.mirrored(number);
        index.force();
        var files = mirror.files();
        if (files != null) {
            files.note("change", number + "\n");
        }
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
