package tilshi.edition.serving;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tilshi.InTilshi;

/** What no browser sends is refused before anybody works on it. */
@InTilshi
class OddRequestsIT {

    private static final String HOST = "Host: news.localhost\r\n";
    private static final String FRONT = "/kk/";
    private static final String PLAIN = "GET " + FRONT + " HTTP/1.1\r\n" + HOST + "\r\n";

    @Inject ReaderServer server;

    @ParameterizedTest
    @CsvSource({
        "400, GET / HTTP/1.1|",
        "400, GET / HTTP/1.1|Host: news.localhost|Host: news.localhost",
        "400, GET / HTTP/1.1|HOST|Content-Length: 1|Transfer-Encoding: chunked",
        "400, GET / HTTP/1.1|HOST|Transfer-Encoding: chunked|Content-Length: 1",
        "400, GET / HTTP/1.1|HOST|Content-Length: 1|Content-Length: 1",
        "400, GET / HTTP/1.1|HOST|Content-Length: +1",
        "400, GET / HTTP/1.1|HOST|Content-Length: 1a",
        "400, GET / HTTP/1.1|HOST|Content-Length:",
        "400, GET / HTTP/1.1|HOST|Content-Length: 9999999999999999999",
        "501, GET / HTTP/1.1|HOST|Transfer-Encoding: gzip",
        "501, 'GET / HTTP/1.1|HOST|Transfer-Encoding: gzip, chunked'",
        "400, GET / HTTP/1.0|HOST|Transfer-Encoding: chunked",
        "400, GET / HTTP/1.1|HOST|Transfer-Encoding : chunked",
        "400, GET / HTTP/1.1|HOST|X: a| folded",
        "400, GET / HTTP/1.1| X: a|HOST",
        "400, GET / HTTP/1.1|HOST|X y: a",
        "400, GET / HTTP/1.1|HOST|: a",
        "400, GET / HTTP/1.1|HOST|no colon",
        "400, GET / HTTP/1.1|HOST|X: a<NUL>b",
        "400, GET / HTTP/1.1|HOST|X: a<CR>b",
        "400, GET / HTTP/1.1|HOST|X: a<LF>X: b",
        "400, GET  / HTTP/1.1|HOST",
        "400, GET /a b HTTP/1.1|HOST",
        "400, GET /<SOH> HTTP/1.1|HOST",
        "400, GET /көпір HTTP/1.1|HOST",
        "400, GET kk/ HTTP/1.1|HOST",
        "400, GET http://life.localhost/kk/ HTTP/1.1|HOST",
        "400, G<SOH>T / HTTP/1.1|HOST",
        "400, GET / http/1.1|HOST",
        "400, GET /|HOST",
        "505, GET / HTTP/2.0|HOST",
        "505, GET / HTTP/1.2|HOST",
        "505, GET / HTTP/1.10|HOST",
        "505, PRI * HTTP/2.0|HOST",
        "431, GET / HTTP/1.1|HOST|MANY",
        "431, GET / HTTP/1.1|HOST|LONG",
        "414, GET /LONG HTTP/1.1|HOST",
    })
    void an_odd_request_is_refused_and_the_connection_closed(int status, String lines)
            throws IOException {
        var request =
                lines.replace("HOST", HOST.strip())
                                .replace("MANY", "X: a|".repeat(101) + "Y: b")
                                .replace("/LONG", "/" + "a".repeat(5_000))
                                .replace("LONG", "X: " + "a".repeat(17_000))
                                .replace("|", "\r\n")
                                .replace("<NUL>", "\0")
                                .replace("<SOH>", "\1")
                                .replace("<CR>", "\r")
                                .replace("<LF>", "\n")
                        + "\r\n\r\n";
        try (var wire = new Wire(server.port())) {
            wire.say(PLAIN);
            wire.hear();
            wire.say(request + PLAIN);
            var answer = wire.hear();
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.header("connection")).isEqualTo("close");
            assertThat(answer.header("date")).isNotNull();
            assertThat(wire.isClosed()).isTrue();
        }
    }

    @Test
    void a_head_without_end_is_refused_before_it_ends() throws IOException {
        try (var wire = new Wire(server.port())) {
            wire.say("GET /" + "a".repeat(5_000));
            assertThat(wire.hear().status()).isEqualTo(414);
        }
        try (var wire = new Wire(server.port())) {
            wire.say("GET / HTTP/1.1\r\n" + ("X: " + "a".repeat(1_000) + "\r\n").repeat(21));
            assertThat(wire.hear().status()).isEqualTo(431);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "BREW"})
    void pages_are_only_read(String method) throws IOException {
        try (var wire = new Wire(server.port())) {
            wire.say(method + " " + FRONT + " HTTP/1.1\r\n" + HOST + "\r\n");
            var answer = wire.hear();
            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.header("allow")).isEqualTo("GET, HEAD");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "news.localhost.",
                "xnews.localhost",
                "news.localhost.evil.example",
                "evil.example",
                "[::1",
                "news.localhost:80:80",
                "news.localhost:x",
                "a@news.localhost",
                "news.localhost/kk",
                "news.localhost, life.localhost",
                "%6eews.localhost",
            })
    void a_host_is_a_brand_or_nothing(String host) throws IOException {
        try (var wire = new Wire(server.port())) {
            wire.say("GET " + FRONT + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
            var answer = wire.hear();
            assertThat(answer.status()).isIn(400, 421);
            assertThat(answer.text()).doesNotContain("localhost");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"NEWS.LOCALHOST", "news.localhost:8080", "News.Localhost:1"})
    void a_host_knows_neither_case_nor_port(String host) throws IOException {
        try (var wire = new Wire(server.port())) {
            wire.say("GET " + FRONT + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
            assertThat(wire.hear().status()).isEqualTo(200);
        }
    }
}
