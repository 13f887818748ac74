package tilshi.edition.serving;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A connection on which a test says exactly the bytes it wants to, and reads what comes back. */
final class Wire implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;

    Wire(int port) throws IOException {
        this(new Socket("127.0.0.1", port));
    }

    Wire(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(20_000);
        in = socket.getInputStream();
    }

    /** An answer as it came: status line and headers, and the bytes behind them. */
    record Answer(List<String> head, byte[] body) {

        int status() {
            return Integer.parseInt(head.getFirst().split(" ")[1]);
        }

        String header(String name) {
            return head.stream()
                    .filter(line -> line.startsWith(name + ": "))
                    .map(line -> line.substring(name.length() + 2))
                    .findFirst()
                    .orElse(null);
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** All that does not depend on the second it was said in. */
        Answer timeless() {
            return new Answer(
                    head.stream().map(line -> line.startsWith("date: ") ? "date" : line).toList(),
                    body);
        }
    }

    Wire say(String text) throws IOException {
        return say(text.getBytes(StandardCharsets.UTF_8));
    }

    Wire say(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    Answer hear() throws IOException {
        return hear(true);
    }

    /** An answer without a body, whatever its length says. */
    Answer hearHead() throws IOException {
        return hear(false);
    }

    private Answer hear(boolean withBody) throws IOException {
        var head = new ArrayList<String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            head.add(line);
        }
        var answer = new Answer(head, new byte[0]);
        var length = answer.header("content-length");
        if (withBody && length != null) {
            return new Answer(head, in.readNBytes(Integer.parseInt(length)));
        }
        return answer;
    }

    /** Whether the other side has closed, and said nothing more before. */
    boolean isClosed() throws IOException {
        try {
            return in.read() < 0;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        } catch (java.net.SocketException e) {
            return true;
        }
    }

    private String line() throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("Closed after " + bytes);
            }
            bytes.write(next);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
