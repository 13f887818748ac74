package tilshi.media;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tilshi.base.CanonicalJson;
import tilshi.base.Invalid;
import tilshi.base.Refusal;

/**
 * The one gate for pictures from outside: reads a file, and makes the renditions that are kept of
 * it. Two are made at once, on threads of their own; a few more wait, the rest are asked to come
 * again, so that a crowd of large files never takes the memory that pages are served from.
 */
@ApplicationScoped
public class Darkroom {

    private static final Logger LOG = Logger.getLogger(Darkroom.class);

    static final int MEGABYTES = 20;

    private static final int PART = 64 << 10;
    private static final int AT_ONCE = 2;
    private static final int WAITING = 2;
    private static final int LONGEST_WAIT_SECONDS = 20;
    private static final int LONGEST_WORK_SECONDS = 60;

    private final ExecutorService benches =
            Executors.newFixedThreadPool(
                    AT_ONCE, Thread.ofPlatform().daemon().name("darkroom-", 0).factory());
    private final Semaphore room = new Semaphore(AT_ONCE + WAITING);

    /** A large picture takes all of it. */
    private final Semaphore light = new Semaphore(AT_ONCE);

    /**
     * Reads and develops a file.
     *
     * @throws PictureTooLarge if it has too many bytes or pixels
     * @throws NotAPicture if it is none
     * @throws Invalid if it cannot be read, too many are being read, or there is no room on the
     *     disk
     */
    public Developed develop(InputStream file) {
        // Whoever has a slow line takes nobody's place while the file is on its way.
        var kept = kept(file);
        try {
            return developed(kept);
        } finally {
            kept.toFile().delete();
        }
    }

    private Developed developed(Path kept) {
        if (!hasRoom()) {
            throw new Invalid("pictures-busy");
        }
        try {
            return onABench(Files.readAllBytes(kept));
        } catch (IOException e) {
            throw noDisk(e);
        } finally {
            room.release();
        }
    }

    private boolean hasRoom() {
        try {
            return room.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A file of the system's temporary folder; the caller deletes it. */
    private static Path kept(InputStream file) {
        Path kept = null;
        boolean whole = false;
        try {
            kept = Files.createTempFile("tilshi-picture-", "");
            if (copied(file, kept) > MEGABYTES * 1_000_000) {
                throw PictureTooLarge.inBytes(MEGABYTES);
            }
            whole = true;
            return kept;
        } catch (IOException e) {
            throw noDisk(e);
        } finally {
            if (kept != null && !whole) {
                kept.toFile().delete();
            }
        }
    }

    /** Stops behind the first byte too many. */
    private static long copied(InputStream file, Path to) throws IOException {
        long length = 0;
        try (var out = Files.newOutputStream(to)) {
            for (var part = part(file);
                    part.length > 0 && length <= MEGABYTES * 1_000_000;
                    part = part(file)) {
                out.write(part);
                length += part.length;
            }
        }
        return length;
    }

    private static byte[] part(InputStream file) {
        try {
            return file.readNBytes(PART);
        } catch (IOException e) {
            LOG.debug("A picture did not come to its end", e);
            throw new Invalid("picture-cut-off");
        }
    }

    /** No fault of the file: it may be sent again. */
    private static Invalid noDisk(IOException reason) {
        LOG.error("Pictures cannot be kept while they are read", reason);
        return new Invalid("picture-no-room");
    }

    private Developed onABench(byte[] file) {
        var negative = Negative.of(file);
        var work = benches.submit(() -> developed(file, negative));
        try {
            return work.get(LONGEST_WORK_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            stop(work, negative);
            throw new Invalid("picture-cut-off");
        } catch (ExecutionException e) {
            throw refusal(e.getCause());
        } catch (InterruptedException e) {
            stop(work, negative);
            Thread.currentThread().interrupt();
            throw new Invalid("pictures-busy");
        }
    }

    /** A colour profile can be broken in ways nobody foresees: that is the file's fault too. */
    private static Refusal refusal(@Nullable Throwable failure) {
        if (failure instanceof Refusal refusal) {
            return refusal;
        }
        LOG.warn("A picture could not be developed", failure);
        return new Invalid("picture-cut-off");
    }

    private static void stop(Future<Developed> work, Negative negative) {
        work.cancel(true);
        negative.giveUp();
    }

    private Developed developed(byte[] file, Negative negative) throws InterruptedException {
        int share = negative.isLarge() ? AT_ONCE : 1;
        light.acquire(share);
        try (negative) {
            return new Developed(
                    negative.width(),
                    negative.height(),
                    CanonicalJson.sha256(file),
                    Prints.of(negative));
        } finally {
            light.release(share);
        }
    }

    @PreDestroy
    void close() {
        benches.shutdownNow();
    }
}
