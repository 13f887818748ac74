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
import tilshi.base.Json;

/** The built Tilshi as a process of its own, the way an operator runs it. */
final class RunningTilshi implements AutoCloseable {

    static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();

    private final Path data;
    private final int port = freePort();
    private final int management = freePort();
    private final List<String> settings;
    private Process process;

    private RunningTilshi(Path data, List<String> settings) throws IOException {
        this.data = data;
        this.settings = settings;
    }

    /** On data of its own, not started yet. */
    static RunningTilshi on(Path data) throws IOException {
        Files.move(TestDatabase.freshFolder(), data.resolve("postgres"));
        return new RunningTilshi(data, List.of());
    }

    /** With a database somewhere else, not started yet. */
    static RunningTilshi with(Path data, String url, EmbeddedPostgres.Access access)
            throws IOException {
        return new RunningTilshi(
                data,
                List.of(
                        "-Dtilshi.database.url=" + url,
                        "-Dtilshi.database.user=" + access.user(),
                        "-Dtilshi.database.password=" + access.password()));
    }

    /** Starts the demo on data of its own and waits until it is ready. */
    static RunningTilshi demo() throws IOException, InterruptedException {
        var running = on(Files.createTempDirectory("tilshi-kill-"));
        running.start();
        return running;
    }

    void start() throws IOException, InterruptedException {
        start("demo", "Ctrl-C");
    }

    /** Starts it as in production: nothing is filled. */
    void serve() throws IOException, InterruptedException {
        start("serve", "is serving");
    }

    private void start(String command, String ready) throws IOException, InterruptedException {
        Files.deleteIfExists(log());
        process =
                command(command, "--port", Integer.toString(port))
                        .redirectOutput(log().toFile())
                        .start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!says().contains(ready)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("Tilshi did not start: " + says());
            }
            Thread.sleep(50);
        }
    }

    private Path log() {
        return data.resolve("out.log");
    }

    /** What it has printed and logged since it was started. */
    String says() throws IOException {
        return Files.readString(log());
    }

    /** An address of the port for operators: {@code /health/ready}. */
    String tells(HttpClient client, String path) throws IOException, InterruptedException {
        var uri = URI.create("http://127.0.0.1:" + management + path);
        return client.send(
                        HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** The data of the readiness check by name, as text. */
    String ready(HttpClient client, String name) throws IOException, InterruptedException {
        var checks = Json.MAPPER.readTree(tells(client, "/health/ready")).path("checks");
        for (var check : checks) {
            if (check.path("name").asText().equals("edition")) {
                return check.path("data").path(name).asText();
            }
        }
        return "";
    }

    Path mirror() {
        return data.resolve("mirror");
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
        line.add("--enable-native-access=ALL-UNNAMED");
        line.add("-Dtilshi.management-port=" + management);
        // The same public addresses whatever it was started as: they stand in the pages.
        line.add("-Dtilshi.web.port=" + port);
        line.addAll(settings);
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

    long pid() {
        return process.pid();
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
