package tilshi.ops;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL of our own, for whoever has none: real binaries, a data folder that stays, fsync on.
 * It dies with the JVM, cleanly even where the JVM is killed, and listens on this machine only.
 * Works as root (through a user namespace, since PostgreSQL refuses root) and as anybody else.
 */
final class EmbeddedPostgres implements AutoCloseable {

    private static final String OWNER = "tilshi";

    private final int port;
    private final String password;
    private final @Nullable PostgresKeeper keeper;

    private EmbeddedPostgres(int port, String password, @Nullable PostgresKeeper keeper) {
        this.port = port;
        this.password = password;
        this.keeper = keeper;
    }

    /** Where and as whom to connect. */
    record Access(String url, String user, String password) {}

    /**
     * Starts the database of a folder, or joins it where another process of ours runs it already.
     *
     * @param folder made if absent; nothing in it that is not ours is touched
     * @throws IOException saying what to do, if it cannot be started
     */
    static EmbeddedPostgres start(Path folder) throws IOException {
        var home = folder.toAbsolutePath().normalize();
        Files.createDirectories(home);
        refuseForeign(home);
        var data = home.resolve("data");
        // Two of us starting at once: the second waits here and joins the first.
        try (var channel =
                        FileChannel.open(
                                home.resolve("lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            var running = lock.isValid() ? join(home, data) : null;
            if (running != null) {
                return running;
            }
            var binaries = PostgresBinaries.in(home);
            initialise(home, data, binaries);
            return launch(home, data, binaries);
        }
    }

    /** Our lock is the first thing we leave in a folder: without it, nothing there is ours. */
    private static void refuseForeign(Path home) throws IOException {
        if (Files.exists(home.resolve("lock"))) {
            return;
        }
        for (var name : List.of("password", "data.new", "keeper", "postgres.log")) {
            if (Files.exists(home.resolve(name))) {
                throw new IOException(
                        home.resolve(name) + " is not ours. Move it away or name another folder.");
            }
        }
    }

    Access access() {
        return new Access("jdbc:postgresql://127.0.0.1:" + port + "/postgres", OWNER, password);
    }

    /** Whether this process started it, and therefore stops it. */
    boolean isOurs() {
        return keeper != null;
    }

    /** Stops it, if this process started it. */
    @Override
    public void close() {
        if (keeper != null) {
            keeper.close();
        }
    }

    /** Another of our processes runs it: that one, while its JVM lives. An orphan is stopped. */
    private static @Nullable EmbeddedPostgres join(Path home, Path data) throws IOException {
        var lines = PostgresKeeper.pidFile(data);
        if (lines.isEmpty()) {
            return null;
        }
        long pid = Long.parseLong(lines.getFirst().strip());
        if (!isPostgresOf(pid, data)) {
            return null;
        }
        if (PostgresKeeper.isReady(data) && isWatched(home)) {
            int port = Integer.parseInt(lines.get(3).strip());
            return new EmbeddedPostgres(port, password(home), null);
        }
        stopOrphan(pid);
        return null;
    }

    private static boolean isWatched(Path home) throws IOException {
        var keeper = home.resolve("keeper");
        if (!Files.exists(keeper)) {
            return false;
        }
        long pid = Long.parseLong(Files.readString(keeper).strip());
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(handle -> handle.info().command())
                .filter(command -> command.endsWith("java"))
                .isPresent();
    }

    private static void stopOrphan(long pid) throws IOException {
        Signals.send(pid, "INT");
        var handle = ProcessHandle.of(pid);
        if (handle.isEmpty()) {
            return;
        }
        try {
            handle.get().onExit().get(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while an old database was stopping", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException(
                    "A database left over from before (process "
                            + pid
                            + ") does not stop. "
                            + "Stop it by hand and start again.",
                    e);
        }
    }

    private static void initialise(Path home, Path data, Path binaries) throws IOException {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        if (Files.exists(data) && !isEmpty(data)) {
            throw new IOException(
                    data
                            + " is not a database and not empty. Move it away or name another folder.");
        }
        var secret = home.resolve("password");
        writeSecret(secret);
        // Made beside its place and moved there when whole: a power cut leaves no half database.
        var fresh = home.resolve("data.new");
        deleteOurs(fresh);
        run(
                command(
                        false,
                        List.of(
                                binaries.resolve("bin/initdb").toString(),
                                "--auth=scram-sha-256",
                                "--pwfile=" + secret,
                                "--username=" + OWNER,
                                "--encoding=UTF8",
                                "--locale-provider=builtin",
                                "--builtin-locale=C.UTF-8",
                                "--data-checksums",
                                "--pgdata=" + fresh)));
        Files.move(fresh, data);
    }

    private static EmbeddedPostgres launch(Path home, Path data, Path binaries) throws IOException {
        int port = freePort();
        var log = home.resolve("postgres.log");
        var builder =
                new ProcessBuilder(
                                command(
                                        true,
                                        List.of(
                                                binaries.resolve("bin/postgres").toString(),
                                                "-D",
                                                data.toString(),
                                                "-p",
                                                Integer.toString(port),
                                                "-c",
                                                "listen_addresses=127.0.0.1",
                                                "-c",
                                                "unix_socket_directories=",
                                                "-c",
                                                "timezone=UTC",
                                                "-c",
                                                "max_connections=100",
                                                "-c",
                                                "log_min_messages=warning")))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        var keeper = PostgresKeeper.start(builder, data, log);
        Files.writeString(home.resolve("keeper"), Long.toString(ProcessHandle.current().pid()));
        return new EmbeddedPostgres(port, password(home), keeper);
    }

    private static boolean isPostgresOf(long pid, Path data) {
        try {
            var line = Files.readString(Path.of("/proc/" + pid + "/cmdline"));
            return line.contains("postgres") && line.contains(data.toString());
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> command(boolean diesWithUs, List<String> command)
            throws IOException {
        var whole = new ArrayList<String>();
        if ((Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0) {
            whole.addAll(List.of("unshare", "--user"));
        }
        if (diesWithUs) {
            // A session of its own: Ctrl-C is for us, and we stop it when we are done with it.
            whole.addAll(List.of("setsid", "setpriv", "--pdeathsig", "SIGINT"));
        }
        whole.addAll(command);
        return whole;
    }

    private static void run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("The database cannot be set up: " + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the database was set up", e);
        }
    }

    private static void writeSecret(Path file) throws IOException {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        Files.deleteIfExists(file);
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                file,
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                StandardOpenOption.WRITE);
    }

    private static String password(Path home) throws IOException {
        return Files.readString(home.resolve("password")).strip();
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private static void deleteOurs(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
