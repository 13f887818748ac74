package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jboss.logging.Logger;

/**
 * Goes where a link leads and looks whether anything is there. It speaks only to addresses of the
 * world outside, on every step of the way and to the very address it has looked at; it reads no
 * more than the head of an answer, in little time, and takes no cookies.
 */
@ApplicationScoped
class LinkProbe {

    private static final Logger LOG = Logger.getLogger(LinkProbe.class);

    private static final int STEPS = 4;
    private static final int LONGEST_HEAD = 16 << 10;
    private static final int LONGEST_LINK = 2_000;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: .*)?");

    private final Duration timeout;
    private final boolean thisMachine;

    LinkProbe(LinkConfig config) {
        this.timeout = config.timeout();
        this.thisMachine = config.thisMachine();
    }

    /** What is known of a link. */
    enum Outcome {
        THERE,
        /** Whoever answers there says that there is nothing, or there is no such host. */
        NOWHERE,
        /** No answer, or one that says neither. */
        UNKNOWN
    }

    /** The head of an answer. */
    private record Head(int status, Optional<String> location) {

        boolean leadsOn() {
            return status / 100 == 3 && location.isPresent();
        }
    }

    Outcome of(String link) {
        try {
            var at = URI.create(link);
            for (int step = 0; step < STEPS; step++) {
                var head = ask(at);
                if (!head.leadsOn()) {
                    return outcome(head.status());
                }
                at = at.resolve(URI.create(head.location().orElseThrow()));
            }
            return Outcome.UNKNOWN;
        } catch (UnknownHostException e) {
            return isNoSuchHost(e) ? Outcome.NOWHERE : Outcome.UNKNOWN;
        } catch (IOException | IllegalArgumentException e) {
            return Outcome.UNKNOWN;
        } catch (RuntimeException e) {
            // The link has been looked at, or it would be asked again and again.
            LOG.warn("A link could not be looked at", e);
            return Outcome.UNKNOWN;
        }
    }

    private static Outcome outcome(int status) {
        return switch (status) {
            case 404, 410 -> Outcome.NOWHERE;
            default -> status / 100 == 2 ? Outcome.THERE : Outcome.UNKNOWN;
        };
    }

    /** Told from a network that is down: then nothing is known of any host. */
    private static boolean isNoSuchHost(UnknownHostException e) {
        var said = String.valueOf(e.getMessage());
        return said.contains("not known") || said.contains("No address associated");
    }

    /** Asks for the head only, and like a reader where that is not answered well. */
    private Head ask(URI at) throws IOException {
        var address = address(at);
        var head = ask("HEAD", at, address);
        return head.leadsOn() || head.status() / 100 == 2 ? head : ask("GET", at, address);
    }

    private InetSocketAddress address(URI at) throws IOException {
        var scheme = at.getScheme() == null ? "" : at.getScheme().toLowerCase(Locale.ROOT);
        boolean web = scheme.equals("http") || scheme.equals("https");
        int usual = scheme.equals("https") ? 443 : 80;
        int port = at.getPort() < 0 ? usual : at.getPort();
        if (!web
                || at.getHost() == null
                || at.getRawUserInfo() != null
                || at.toASCIIString().length() > LONGEST_LINK
                || port != usual && !thisMachine) {
            throw new IOException("Not followed");
        }
        var found = InetAddress.getAllByName(at.getHost());
        if (!Arrays.stream(found).allMatch(this::isAllowed)) {
            throw new IOException("Not followed");
        }
        return new InetSocketAddress(found[0], port);
    }

    private boolean isAllowed(InetAddress address) {
        return PublicAddress.is(address) || thisMachine && address.isLoopbackAddress();
    }

    private Head ask(String method, URI at, InetSocketAddress address) throws IOException {
        try (var socket = new Socket()) {
            var watch = Thread.ofVirtual().start(() -> closeInTime(socket));
            try {
                int millis = Math.toIntExact(timeout.toMillis());
                socket.setSoTimeout(millis);
                socket.connect(address, millis);
                return "https".equalsIgnoreCase(at.getScheme())
                        ? askSealed(method, at, socket)
                        : talk(method, at, socket);
            } finally {
                watch.interrupt();
            }
        }
    }

    private static Head askSealed(String method, URI at, Socket plain) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        try (var sealed =
                (SSLSocket) factory.createSocket(plain, at.getHost(), plain.getPort(), true)) {
            var parameters = sealed.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            sealed.setSSLParameters(parameters);
            return talk(method, at, sealed);
        }
    }

    /** However slowly somebody speaks. */
    private void closeInTime(Socket socket) {
        try {
            Thread.sleep(timeout);
            socket.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // It is closed all the same.
        }
    }

    private static Head talk(String method, URI at, Socket socket) throws IOException {
        var ascii = URI.create(at.toASCIIString());
        var path = ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
        var query = ascii.getRawQuery() == null ? "" : "?" + ascii.getRawQuery();
        var port = at.getPort() < 0 ? "" : ":" + at.getPort();
        var request =
                "%s %s%s HTTP/1.1\r\nHost: %s%s\r\nUser-Agent: Tilshi (looks whether links work)\r\n"
                                .formatted(method, path, query, at.getHost(), port)
                        + "Accept: */*\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return head(socket);
    }

    private static Head head(Socket socket) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var in = socket.getInputStream();
        int last = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            bytes.write(next);
            if (bytes.size() > LONGEST_HEAD) {
                throw new IOException("A head too long");
            }
            if (next == '\n' && last == '\n') {
                break;
            }
            last = next == '\r' ? last : next;
        }
        return read(bytes.toString(StandardCharsets.ISO_8859_1).split("\r?\n"));
    }

    private static Head read(String[] lines) throws IOException {
        var status = STATUS.matcher(lines.length == 0 ? "" : lines[0]);
        if (!status.matches()) {
            throw new IOException("No answer of HTTP");
        }
        var location =
                Arrays.stream(lines)
                        .skip(1)
                        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("location:"))
                        .map(line -> line.substring("location:".length()).strip())
                        .findFirst();
        return new Head(Integer.parseInt(status.group(1)), location);
    }
}
