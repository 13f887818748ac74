package tilshi.ops;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The built Tilshi as a process of its own, the way an operator runs it. */
final class RunningTilshi implements AutoCloseable {

    static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();

    private final Path data;
    private final int port;
    private Process process;

    private RunningTilshi(Path data, int port) {
        this.data = data;
        this.port = port;
    }

    /** Starts the demo on data of its own and waits until it is ready. */
    static RunningTilshi demo() throws IOException, InterruptedException {
        var data = Files.createTempDirectory("tilshi-kill-");
        Files.move(TestDatabase.freshFolder(), data.resolve("postgres"));
        var running = new RunningTilshi(data, freePort());
        running.start();
        return running;
    }

    void start() throws IOException, InterruptedException {
        var log = data.resolve("out.log");
        Files.deleteIfExists(log);
        process =
                command("demo", "--port", Integer.toString(port))
                        .redirectOutput(log.toFile())
                        .start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!Files.readString(log).contains("Ctrl-C")) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("Tilshi did not start: " + Files.readString(log));
            }
            Thread.sleep(50);
        }
    }

    /** A command run beside it; its standard output. */
    String run(String... arguments) throws IOException, InterruptedException {
        var errors = Files.createTempFile("tilshi-", ".err");
        var command = command(arguments).redirectErrorStream(false).redirectError(errors.toFile());
        var child = command.start();
        var output = new String(child.getInputStream().readAllBytes());
        if (child.waitFor() != 0) {
            throw new IllegalStateException(output + Files.readString(errors));
        }
        return output.strip();
    }

    private ProcessBuilder command(String... arguments) {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Dtilshi.management-port=0"));
        line.addAll(List.of("-jar", JAR.toString()));
        line.addAll(List.of(arguments));
        line.addAll(List.of("--data", data.toString()));
        return new ProcessBuilder(line).redirectErrorStream(true);
    }

    /** Pulls the plug of the program. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Pulls the plug of the database. */
    void killDatabase() throws IOException {
        Signals.send(databasePid(), "KILL");
    }

    long databasePid() throws IOException {
        var lines = PostgresKeeper.pidFile(data.resolve("postgres").resolve("data"));
        return Long.parseLong(lines.getFirst().strip());
    }

    /** Whether another server than before takes connections. */
    boolean databaseIsBack(long before) throws IOException {
        var folder = data.resolve("postgres").resolve("data");
        return PostgresKeeper.isReady(folder) && databasePid() != before;
    }

    int port() {
        return port;
    }

    HttpResponse<String> get(HttpClient client, String host, String path)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("host", host + ":" + port)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(30, TimeUnit.SECONDS);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
