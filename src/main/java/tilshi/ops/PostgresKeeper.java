package tilshi.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a database server running: starts it, starts it again if it dies, stops it when told. The
 * server dies with this process: the kernel tells it when the thread that forked it is gone, which
 * is why that thread stays for as long as the server runs.
 */
final class PostgresKeeper implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(PostgresKeeper.class);
    private static final int READY_SECONDS = 60;
    private static final int AGAIN_MILLIS = 200;

    private final ProcessBuilder command;
    private final Path data;
    private final CompletableFuture<Process> started = new CompletableFuture<>();
    private volatile @Nullable Process process;
    private volatile boolean wasReady;
    private volatile boolean closing;

    private PostgresKeeper(ProcessBuilder command, Path data) {
        this.command = command;
        this.data = data;
    }

    /**
     * Starts a server and waits until it takes connections.
     *
     * @param log named in the message where that fails
     */
    static PostgresKeeper start(ProcessBuilder command, Path data, Path log) throws IOException {
        var keeper = new PostgresKeeper(command, data);
        Thread.ofPlatform().name("embedded-postgres").daemon().start(keeper::keep);
        keeper.awaitReady(log);
        return keeper;
    }

    /** Stops it by the fast way: open sessions are ended, everything is written down. */
    @Override
    public void close() {
        closing = true;
        var running = process;
        if (running == null || !running.isAlive()) {
            return;
        }
        Signals.send(running.pid(), "INT");
        try {
            running.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A server that was killed leaves its file behind, and that says "ready" too. */
    private boolean isReadyAs(long pid) throws IOException {
        return isReady(data) && pidFile(data).getFirst().strip().equals(Long.toString(pid));
    }

    static boolean isReady(Path data) throws IOException {
        var lines = pidFile(data);
        return lines.size() >= 8 && lines.get(7).strip().equals("ready");
    }

    static List<String> pidFile(Path data) throws IOException {
        var file = data.resolve("postmaster.pid");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private void keep() {
        do {
            try {
                var fresh = command.start();
                process = fresh;
                started.complete(fresh);
                int code = fresh.waitFor();
                if (wasReady && !closing) {
                    LOG.warnf("The database server died (%d), starting it again", code);
                    Thread.sleep(AGAIN_MILLIS);
                }
            } catch (IOException e) {
                started.completeExceptionally(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        } while (wasReady && !closing);
    }

    private void awaitReady(Path log) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_SECONDS);
        var first = first();
        while (!isReadyAs(first.pid())) {
            if (!first.isAlive()) {
                throw new IOException("The database stopped while starting; see " + log);
            }
            if (System.nanoTime() > end) {
                close();
                throw new IOException("The database is not ready after a minute; see " + log);
            }
            pause();
        }
        wasReady = true;
    }

    private Process first() throws IOException {
        try {
            return started.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the database was starting", e);
        } catch (ExecutionException e) {
            throw new IOException("The database cannot be started: " + e.getCause(), e);
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the database was starting", e);
        }
    }
}
