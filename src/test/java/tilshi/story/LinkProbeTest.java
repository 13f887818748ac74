package tilshi.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links against small servers of every manner. */
class LinkProbeTest {

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private ServerSocket server;

    record Config(boolean follow, Duration timeout, boolean thisMachine) implements LinkConfig {}

    private final LinkProbe probe = new LinkProbe(new Config(true, Duration.ofMillis(600), true));
    private final LinkProbe careful =
            new LinkProbe(new Config(true, Duration.ofMillis(600), false));

    @BeforeEach
    void open() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                Thread.ofVirtual().start(() -> answer(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            var request = new StringBuilder();
            while (request.indexOf("\r\n\r\n") < 0) {
                int next = socket.getInputStream().read();
                if (next < 0) {
                    return;
                }
                request.append((char) next);
            }
            asked.add(request.toString());
            var line = request.substring(0, request.indexOf(" HTTP"));
            var path = line.substring(line.indexOf(' ') + 1);
            speak(socket, answers.getOrDefault(line, answers.getOrDefault(path, "404")));
        } catch (IOException | InterruptedException e) {
            // Whoever asked has gone.
        }
    }

    private static void speak(Socket socket, String how) throws IOException, InterruptedException {
        var out = socket.getOutputStream();
        switch (how) {
            case "silent" -> Thread.sleep(5_000);
            case "drip", "endless head" -> {
                say(socket, "HTTP/1.1 200 OK\r\nX-Long: ");
                for (int i = 0; i < 200_000; i++) {
                    out.write('a');
                    if (how.equals("drip")) {
                        out.flush();
                        Thread.sleep(50);
                    }
                }
            }
            case "endless body" -> {
                say(socket, "HTTP/1.1 200 OK\r\n\r\n");
                while (true) {
                    out.write(new byte[1 << 16]);
                }
            }
            case "nothing" -> say(socket, "\r\n\r\n");
            case "noise" -> say(socket, "SSH-2.0-OpenSSH\r\n\r\n");
            default -> {
                var status = how.substring(0, 3);
                var location = how.length() > 4 ? "Location: " + how.substring(4) + "\r\n" : "";
                say(
                        socket,
                        "HTTP/1.1 " + status + " So\r\nSet-Cookie: a=b\r\n" + location + "\r\n");
            }
        }
    }

    private static void say(Socket socket, String words) throws IOException {
        socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getLocalPort() + path;
    }

    @ParameterizedTest
    @CsvSource({
        "200, THERE",
        "204, THERE",
        "404, NOWHERE",
        "410, NOWHERE",
        "403, UNKNOWN",
        "429, UNKNOWN",
        "500, UNKNOWN",
        "503, UNKNOWN",
        "noise, UNKNOWN",
        "nothing, UNKNOWN"
    })
    void what_is_answered_says_what_is_known(String answer, LinkProbe.Outcome outcome) {
        answers.put("/a", answer);

        assertThat(probe.of(at("/a"))).isEqualTo(outcome);
    }

    @Test
    void who_does_not_like_to_be_asked_for_a_head_is_asked_like_by_a_reader() {
        answers.put("HEAD /a", "405");
        answers.put("GET /a", "200");
        answers.put("HEAD /b", "404");
        answers.put("GET /b", "200");

        assertThat(probe.of(at("/a"))).isEqualTo(LinkProbe.Outcome.THERE);
        assertThat(probe.of(at("/b"))).isEqualTo(LinkProbe.Outcome.THERE);
    }

    @Test
    void one_is_led_on_three_times_and_no_further_and_carries_no_cookies() {
        answers.put("/1", "301 /2");
        answers.put("/2", "302 " + at("/3"));
        answers.put("/3", "308 4");
        answers.put("/4", "200");
        answers.put("/round", "302 /round");

        assertThat(probe.of(at("/1"))).isEqualTo(LinkProbe.Outcome.THERE);
        assertThat(asked).hasSize(4).noneMatch(request -> request.contains("Cookie"));
        asked.clear();
        assertThat(probe.of(at("/round"))).isEqualTo(LinkProbe.Outcome.UNKNOWN);
        assertThat(asked).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"silent", "drip", "endless head", "endless body"})
    void who_speaks_slowly_or_without_end_is_not_listened_to(String how) {
        answers.put("/a", how);
        var started = Instant.now();

        var outcome = probe.of(at("/a"));

        assertThat(Duration.between(started, Instant.now())).isLessThan(Duration.ofSeconds(3));
        assertThat(outcome == LinkProbe.Outcome.THERE).isEqualTo(how.equals("endless body"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/", "http://localhost:%d/", "http://[::1]:%d/",
                "http://[::ffff:127.0.0.1]:%d/", "http://2130706433:%d/", "http://127.1:%d/"
            })
    void nobody_is_asked_who_is_not_of_the_world_outside(String link) {
        answers.put("/", "200");

        assertThat(careful.of(link.formatted(server.getLocalPort())))
                .isEqualTo(LinkProbe.Outcome.UNKNOWN);
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data/",
                "http://10.0.0.1/",
                "http://192.168.0.1/",
                "http://[fd00::1]/",
                "file:///etc/passwd",
                "gopher://127.0.0.1/",
                "ftp://example.org/",
                "//",
                "http://user@127.0.0.1/"
            })
    void one_is_not_led_to_where_only_we_can_reach(String inside) {
        answers.put("/", "302 " + inside);
        var started = Instant.now();

        assertThat(probe.of(at("/"))).isEqualTo(LinkProbe.Outcome.UNKNOWN);
        assertThat(Duration.between(started, Instant.now())).isLessThan(Duration.ofMillis(500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailto:a@b.kz", "http:///", "http://a b/", "https://", "tel:+7", ""})
    void what_is_no_address_of_the_web_is_not_followed(String link) {
        assertThat(probe.of(link)).isEqualTo(LinkProbe.Outcome.UNKNOWN);
    }
}
