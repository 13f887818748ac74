package tilshi.ops;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to a database that can be cut, or go silent, and be mended. */
public final class Partition implements AutoCloseable {

    private final int target;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile State state = State.WHOLE;

    /** How the line is. */
    private enum State {
        WHOLE,
        CUT,
        SILENT
    }

    private Partition(int target) throws IOException {
        this.target = target;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** A line to a port of this machine. */
    public static Partition before(int target) throws IOException {
        return new Partition(target);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Ends every connection, and every new one at once. */
    public void cut() {
        state = State.CUT;
        closeAll();
    }

    /** Takes everything and lets nothing through; nobody is told. */
    public void silence() {
        state = State.SILENT;
    }

    /** Lets through what comes from here on; connections from before are dead. */
    public void mend() {
        closeAll();
        state = State.WHOLE;
    }

    @Override
    public void close() throws IOException {
        door.close();
        closeAll();
    }

    private void closeAll() {
        open.forEach(Partition::close);
        open.clear();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var from = door.accept();
                open.add(from);
                if (state == State.CUT) {
                    close(from);
                } else if (state == State.WHOLE) {
                    var to = new Socket(InetAddress.getLoopbackAddress(), target);
                    to.setTcpNoDelay(true);
                    from.setTcpNoDelay(true);
                    open.add(to);
                    Thread.ofVirtual().start(() -> pass(from, to));
                    Thread.ofVirtual().start(() -> pass(to, from));
                }
            } catch (IOException e) {
                // The door was closed, or the database is not there.
            }
        }
    }

    private void pass(Socket from, Socket to) {
        var buffer = new byte[16_384];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (state == State.WHOLE) {
                    to.getOutputStream().write(buffer, 0, read);
                }
            }
        } catch (IOException e) {
            // One of them was closed.
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone, as was wanted.
        }
    }
}
