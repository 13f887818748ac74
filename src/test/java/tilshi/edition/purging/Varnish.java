package tilshi.edition.purging;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A real Varnish in front of the application, with the VCL of the how-to; none where there is none.
 */
public class Varnish implements QuarkusTestResourceLifecycleManager {

    static final String PORT = "tilshi.test.varnish-port";

    private static final Path HOW_TO = Path.of("docs/how-to/put-a-cache-in-front.md");
    private static final Pattern VCL = Pattern.compile("(?s)```vcl\n(.*?)```");

    private Process process;
    private Path folder;

    @Override
    public Map<String, String> start() {
        try {
            if (!isInstalled()) {
                return Map.of();
            }
            int backend = freePort();
            int front = freePort();
            folder = Files.createTempDirectory("tilshi-varnish-");
            // Varnish reads it as a user of its own.
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            var vcl = folder.resolve("test.vcl");
            Files.writeString(
                    vcl, vcl().replace("\"8080\"", '"' + Integer.toString(backend) + '"'));
            process =
                    new ProcessBuilder(
                                    List.of(
                                            "varnishd",
                                            "-F",
                                            "-a",
                                            "127.0.0.1:" + front,
                                            "-n",
                                            folder.resolve("work").toString(),
                                            "-f",
                                            vcl.toString(),
                                            "-s",
                                            "malloc,32m"))
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("log").toFile())
                            .start();
            await(front);
            return Map.of(
                    "tilshi.web.listen-port",
                    Integer.toString(backend),
                    "tilshi.web.surrogate-header",
                    "xkey",
                    "tilshi.purge.varnish",
                    "http://127.0.0.1:" + front + "/",
                    PORT,
                    Integer.toString(front));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (process != null) {
            process.destroy();
        }
    }

    private static String vcl() throws IOException {
        var found = VCL.matcher(Files.readString(HOW_TO));
        if (!found.find()) {
            throw new IllegalStateException("No VCL in " + HOW_TO);
        }
        return found.group(1);
    }

    private static boolean isInstalled() throws IOException {
        try {
            var asked = new ProcessBuilder("varnishd", "-V").redirectErrorStream(true).start();
            asked.getInputStream().readAllBytes();
            return asked.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void await(int port) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (true) {
            try (var socket = new java.net.Socket("127.0.0.1", port)) {
                return;
            } catch (IOException e) {
                if (System.nanoTime() > end || !process.isAlive()) {
                    throw new IOException(Files.readString(folder.resolve("log")), e);
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
