package tilshi.press;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.h2.mvstore.MVStoreException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The edition on disk: every page that was pressed, with what is needed to know whether it is still
 * exact. What memory has no room for is served from here, and so is everything while the database
 * is away. Written behind by {@link MirrorKeeper}: nobody waits for the disk.
 */
@ApplicationScoped
public class Mirror {

    private static final Logger LOG = Logger.getLogger(Mirror.class);

    /** Pages that wait to be written. More are pressed again later instead. */
    private static final int LONGEST_QUEUE = 4_096;

    /** Notes in the index: every link of the mirror is in the mirror; it was closed in order. */
    static final String COMPLETE = "complete";

    static final String CLOSED = "closed";
    static final String YES = "yes";
    private static final String EPOCH = "epoch";
    private static final String EDITION = "edition";

    private final Optional<Path> folder;
    private final String version;
    private final MirrorQueue queue = new MirrorQueue(LONGEST_QUEUE);
    private volatile @Nullable MirrorIndex index;
    private volatile @Nullable MirrorFiles files;
    private volatile String trouble = "";

    /** Whether the index has noted every change there was; what it gives is exact only then. */
    private volatile boolean current;

    private boolean troubled;

    Mirror(
            @ConfigProperty(name = "tilshi.mirror.folder") Optional<Path> folder,
            Typesetter typesetter,
            MeterRegistry meters) {
        this.folder = folder;
        this.version = typesetter.version();
        meters.gauge("tilshi.mirror.pages", this, mirror -> mirror.status().pages());
        meters.gauge("tilshi.mirror.queue", this, mirror -> mirror.status().waiting());
        meters.gauge("tilshi.mirror.change", this, mirror -> mirror.status().exactAt());
        meters.gauge("tilshi.mirror.works", this, mirror -> mirror.isOpen() ? 1 : 0);
        meters.gauge("tilshi.mirror.index.bytes", this, mirror -> mirror.status().indexBytes());
    }

    /**
     * How the mirror stands.
     *
     * @param exactAt the change as of which every page in it is exact; -1 for none yet
     * @param complete whether every page of the edition is in it, as of the last change it noted
     * @param trouble why it does not work now, or empty
     */
    public record Status(
            boolean on,
            long pages,
            long waiting,
            long exactAt,
            boolean complete,
            long indexBytes,
            String trouble) {

        /** All this in a word, or the trouble. */
        public String says() {
            if (!on) {
                return "off";
            }
            return !trouble.isEmpty() ? trouble : complete ? "complete" : "filling";
        }
    }

    /** How the mirror stands now. */
    public Status status() {
        var open = index;
        long waiting = queue.size();
        if (open == null) {
            return new Status(isOn(), 0, waiting, -1, false, 0, trouble);
        }
        try {
            long exactAt = open.mirrored();
            boolean complete = open.note(COMPLETE).equals(YES) && exactAt >= open.applied();
            return new Status(true, open.pages(), waiting, exactAt, complete, open.size(), trouble);
        } catch (MVStoreException e) {
            return new Status(true, 0, waiting, -1, false, 0, String.valueOf(e.getMessage()));
        }
    }

    /** Whether this installation keeps a mirror. */
    boolean isOn() {
        return folder.isPresent();
    }

    /** Whether the mirror can be read and written now. */
    public boolean isOpen() {
        return index != null;
    }

    /** Whether it has noted every change there was, and may be asked what is exact. */
    boolean isCurrent() {
        return current;
    }

    /** Says that it has noted every change there was. */
    void isNowCurrent() {
        current = index != null;
    }

    /** Whether any page lies in it: a node can serve readers from it alone. */
    public boolean hasPages() {
        return status().pages() > 0;
    }

    /** What pressed the pages of this process; pages of another version are stale. */
    String version() {
        var open = index;
        return version + (open == null ? "" : open.note(EPOCH));
    }

    /**
     * Opens the mirror. An index that cannot be read is set aside, and a new one begun.
     *
     * @return whether it is open now
     */
    synchronized boolean open() {
        if (folder.isEmpty() || index != null) {
            return index != null;
        }
        try {
            Files.createDirectories(folder.get());
            files = new MirrorFiles(folder.get());
            index = openIndex(folder.get().resolve("index.mv"));
            return true;
        } catch (IOException | MVStoreException e) {
            fail(e);
            return false;
        }
    }

    private static MirrorIndex openIndex(Path file) throws IOException {
        try {
            return new MirrorIndex(file);
        } catch (MVStoreException e) {
            if (e.getErrorCode() != org.h2.mvstore.DataUtils.ERROR_FILE_CORRUPT) {
                throw e;
            }
            LOG.warnf("The mirror's index cannot be read, beginning a new one: %s", e.getMessage());
            Files.move(
                    file,
                    file.resolveSibling("index.mv.unreadable"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return new MirrorIndex(file);
        }
    }

    /**
     * The disk did not do its part: nothing is read or written until {@link #open} succeeds. Said
     * once, however often it fails before all is well again.
     */
    synchronized void fail(Exception reason) {
        trouble = String.valueOf(reason.getMessage());
        if (!troubled) {
            LOG.errorf("The mirror stops, serving goes on: %s", trouble);
            LOG.debugf(reason, "Why");
        }
        troubled = true;
        current = false;
        var open = index;
        index = null;
        files = null;
        queue.drop();
        if (open != null) {
            open.drop();
        }
    }

    /** Everything is written: whatever trouble there was is over. */
    synchronized void isWell() {
        if (troubled) {
            LOG.info("The mirror works again");
        }
        troubled = false;
        trouble = "";
    }

    synchronized void close() {
        var open = index;
        index = null;
        current = false;
        if (open != null) {
            try {
                open.close();
            } catch (MVStoreException e) {
                LOG.warnf("The mirror was not closed in order: %s", e.getMessage());
            }
        }
    }

    /** The last change the mirror knows of; -1 where it knows none of this edition. */
    synchronized long applied(String edition) {
        var open = index;
        return open == null || !open.note(EDITION).equals(edition) ? -1 : open.applied();
    }

    /**
     * Begins at a change without knowing what was touched before it: every page is stale. Pages of
     * another edition are removed.
     */
    synchronized void startAfresh(String edition, long number) throws IOException {
        var open = index;
        var at = files;
        if (open == null || at == null) {
            return;
        }
        if (!open.note(EDITION).equals(edition)) {
            open.clear();
            at.clear();
        }
        open.note(EDITION, edition);
        open.note(EPOCH, Long.toString(Math.max(number, 0)) + "/" + System.nanoTime());
        open.note(COMPLETE, "");
        open.applied(number);
        open.commit();
        queue.drop();
    }

    /** What waits to be written. */
    MirrorQueue queue() {
        return queue;
    }

    @Nullable MirrorIndex index() {
        return index;
    }

    @Nullable MirrorFiles files() {
        return files;
    }

    /**
     * Takes a page to be written behind. Called in the same breath as the page appears, so that a
     * change that comes later finds it here.
     */
    void keep(Address address, @Nullable PressedPage page, Set<Key> keys, long number) {
        if (index == null || !MirrorFiles.takes(address)) {
            return;
        }
        queue.put(address, new MirrorQueue.Waiting(page, keys, number, version()));
    }

    /**
     * Notes a change before any page is pressed for it. One that does not follow on the last is not
     * noted: only who reads the log can tell what is missing between them.
     */
    void apply(Change change) {
        var open = index;
        if (open == null || !current) {
            return;
        }
        try {
            if (change.number() > open.applied() + 1) {
                current = false;
                return;
            }
            catchUp(change);
        } catch (MVStoreException e) {
            fail(e);
        }
    }

    /** Notes a change that was missed. */
    void catchUp(Change change) {
        var open = index;
        if (open == null) {
            return;
        }
        try {
            open.apply(change);
            open.commit();
            queue.wake();
        } catch (MVStoreException e) {
            fail(e);
        }
    }

    /** The page of an address, if it lies here and is exact. */
    @Nullable PressedPage fresh(Address address) {
        return read(address, true);
    }

    /** The page of an address as it was pressed last, for as long as nothing better can be had. */
    @Nullable PressedPage any(Address address) {
        return read(address, false);
    }

    private @Nullable PressedPage read(Address address, boolean exact) {
        var open = index;
        var at = files;
        if (open == null || at == null || exact && !current || !MirrorFiles.takes(address)) {
            return null;
        }
        try {
            var found = open.find(address);
            if (found.isEmpty() || exact && isStale(open, found.get())) {
                return null;
            }
            var kept = found.get();
            var bytes = at.read(address, kept);
            return bytes.isPresent() || exact
                    ? bytes.map(kept::page).orElse(null)
                    : at.readPlain(address, kept).map(kept::page).orElse(null);
        } catch (IOException | MVStoreException e) {
            LOG.debugf("The mirror cannot give %s: %s", address, e.getMessage());
            return null;
        }
    }

    boolean isStale(MirrorIndex open, Kept kept) {
        return !kept.version().equals(version()) || open.isStale(kept);
    }
}
