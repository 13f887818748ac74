package tilshi.desk;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import tilshi.ops.Partition;
import tilshi.ops.TestDatabase;

/**
 * A real PostgreSQL behind a line that a test can cut and mend. The test lives in another class
 * loader, so it turns the lever by a socket.
 */
public final class CutDatabase implements QuarkusTestResourceLifecycleManager {

    private final TestDatabase database = new TestDatabase();
    private ServerSocket lever;
    private Partition line;

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(database.start());
        var url = settings.get("quarkus.datasource.jdbc.url");
        var address = URI.create(url.substring("jdbc:".length()));
        try {
            line = Partition.before(address.getPort());
            lever = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::obey);
        settings.put(
                "quarkus.datasource.jdbc.url",
                url.replace(
                        address.getHost() + ":" + address.getPort(), "127.0.0.1:" + line.port()));
        settings.put("tilshi.test.line", Integer.toString(lever.getLocalPort()));
        return settings;
    }

    @Override
    public void stop() {
        try {
            line.close();
            lever.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        database.stop();
    }

    /**
     * Cuts the line or mends it.
     *
     * @param lever what {@code tilshi.test.line} says
     */
    static void turn(int lever, boolean whole) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), lever)) {
            socket.getOutputStream().write(whole ? 1 : 0);
            socket.getInputStream().read();
        }
    }

    private void obey() {
        while (!lever.isClosed()) {
            try (var hand = lever.accept()) {
                if (hand.getInputStream().read() == 1) {
                    line.mend();
                } else {
                    line.cut();
                }
                hand.getOutputStream().write(1);
            } catch (IOException e) {
                return;
            }
        }
    }
}
