package tilshi.press;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A real nginx that serves a folder of files as docs/how-to/serve-the-mirror says. */
final class Nginx implements AutoCloseable {

    private static final Path DOCUMENT = Path.of("docs", "how-to", "serve-the-mirror.md");
    private static final String FOLDER = "/var/lib/tilshi/mirror";

    private final int port;
    private final Process process;

    private Nginx(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    static boolean isInstalled() {
        return List.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx").stream()
                .anyMatch(path -> Files.isExecutable(Path.of(path)));
    }

    static Nginx serving(Path folder) throws IOException, InterruptedException {
        int port = freePort();
        var own = Files.createTempDirectory("tilshi-nginx-");
        var absolute = folder.toAbsolutePath().toString();
        Files.writeString(
                own.resolve("tilshi.conf"),
                documented("/etc/nginx/tilshi.conf")
                        .replace(FOLDER, absolute)
                        .replace("listen 80;", "listen 127.0.0.1:" + port + ";"));
        Files.writeString(
                own.resolve("nginx.conf"),
                """
                user root;
                daemon off;
                pid nginx.pid;
                error_log stderr;
                events { }
                http {
                    access_log off;
                %s
                }
                """
                        .formatted(
                                documented("/etc/nginx/conf.d/edition.conf")
                                        .replace(FOLDER, absolute)));
        var log = own.resolve("log");
        var process =
                new ProcessBuilder("nginx", "-p", own.toString(), "-c", own + "/nginx.conf")
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        while (!answers(port)) {
            if (!process.isAlive()) {
                throw new IllegalStateException(Files.readString(log));
            }
            Thread.sleep(20);
        }
        return new Nginx(port, process);
    }

    int port() {
        return port;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    /** The lines below the name of a file in the document. */
    private static String documented(String file) throws IOException {
        var lines = Files.readAllLines(DOCUMENT);
        int start = lines.indexOf("`" + file + "`") + 2;
        return String.join(
                "\n",
                lines.subList(start, lines.size()).stream()
                        .takeWhile(line -> line.startsWith("    "))
                        .toList());
    }

    private static boolean answers(int port) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (ConnectException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
