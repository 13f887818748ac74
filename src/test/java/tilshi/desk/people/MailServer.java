package tilshi.desk.people;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/** A mail server that takes every letter and keeps it for the test to read. */
public final class MailServer implements QuarkusTestResourceLifecycleManager {

    /** A test that reads letters. */
    public interface Reader {

        void reads(GreenMail server);
    }

    /** It has to come back where it was. */
    private final GreenMail server =
            new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> start() {
        server.start();
        return Map.of(
                "tilshi.mail.host", "127.0.0.1",
                "tilshi.mail.port", Integer.toString(server.getSmtp().getPort()),
                "tilshi.mail.timeout", "5S",
                "tilshi.mail.from", "desk@example.kz");
    }

    @Override
    public void inject(Object test) {
        if (test instanceof Reader reader) {
            reader.reads(server);
        }
    }

    @Override
    public void stop() {
        server.stop();
    }
}
