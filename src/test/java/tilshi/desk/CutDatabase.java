package tilshi.desk;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tilshi.ops.TestDatabase;

/**
 * A real PostgreSQL behind a line that a test can cut and mend. The test lives in another class
 * loader, so it turns the lever by a socket.
 */
public final class CutDatabase implements QuarkusTestResourceLifecycleManager {

    private final TestDatabase database = new TestDatabase();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket door;
    private ServerSocket lever;
    private InetSocketAddress behind;
    private int port;

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(database.start());
        var url = settings.get("quarkus.datasource.jdbc.url");
        var address = URI.create(url.substring("jdbc:".length()));
        behind = new InetSocketAddress(address.getHost(), address.getPort());
        mend();
        settings.put(
                "quarkus.datasource.jdbc.url",
                url.replace(address.getHost() + ":" + address.getPort(), "127.0.0.1:" + port));
        settings.put("tilshi.test.line", Integer.toString(openSwitch()));
        return settings;
    }

    @Override
    public void stop() {
        cut();
        close(lever);
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

    private int openSwitch() {
        try {
            lever = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::obey);
        return lever.getLocalPort();
    }

    private void obey() {
        while (!lever.isClosed()) {
            try (var hand = lever.accept()) {
                turn(hand.getInputStream().read() == 1);
                hand.getOutputStream().write(1);
            } catch (IOException e) {
                close(lever);
            }
        }
    }

    private void turn(boolean whole) {
        if (!whole) {
            cut();
        } else if (door.isClosed()) {
            mend();
        }
    }

    private void mend() {
        try {
            var listening = new ServerSocket();
            listening.setReuseAddress(true);
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            port = listening.getLocalPort();
            door = listening;
            Thread.ofVirtual().start(() -> receive(listening));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void cut() {
        close(door);
        open.forEach(CutDatabase::close);
        open.clear();
    }

    private void receive(ServerSocket listening) {
        try {
            while (true) {
                var near = listening.accept();
                var far = new Socket();
                far.connect(behind);
                open.add(near);
                open.add(far);
                Thread.ofVirtual().start(() -> pass(near, far));
                Thread.ofVirtual().start(() -> pass(far, near));
            }
        } catch (IOException e) {
            close(listening);
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            close(to);
        }
    }

    private static void close(AutoCloseable line) {
        try {
            line.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
