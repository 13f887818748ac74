package tilshi.edition.serving;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tilshi.InTilshi;
import tilshi.Web;

/** Requests as bytes on a connection: who answers, in which order, and that both say the same. */
@InTilshi
class KioskIT {

    private static final String HOST = "Host: news.localhost\r\n";

    /** Nothing in it concerns a page, but only the ordinary way can know that. */
    private static final String ORDINARY_WAY = "Upgrade: paper/1.0\r\n";

    @Inject Web web;
    @Inject ReaderServer server;
    @Inject Reception reception;

    private String story;

    @BeforeEach
    void press() {
        var front = web.get("news.localhost", "/kk/").body();
        var link = Pattern.compile("\"(/kk/20[^\"]+)\"").matcher(front);
        assertThat(link.find()).isTrue();
        story = link.group(1);
        web.get("news.localhost", story);
        web.get("news.localhost", "/");
        web.get("news.localhost", "/kk/404");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Accept-Encoding: gzip\r\n",
                "accept-encoding: br, gzip\r\n",
                "Accept-Encoding: gzip, deflate, br, zstd\r\n",
                "Accept-Encoding: br;q=0, gzip;q=0.5\r\n",
                "Accept-Encoding: gzip;q=0\r\n",
                "Accept-Encoding: gzip ; q=0.000 , br;Q=0.0\r\n",
                "Accept-Encoding: GZIP\r\n",
                "Accept-Encoding: notgzip, brr, *;q=0\r\n",
                "Accept-Encoding:\r\n",
                "Accept-Encoding: ,,;;,\r\n",
                "If-None-Match: *\r\n",
                "If-None-Match: TAG\r\n",
                "If-None-Match: W/TAG\r\n",
                "If-None-Match: \"a\", W/\"b\" ,TAG\r\n",
                "If-None-Match: TAG-gzip\r\nAccept-Encoding: gzip\r\n",
                "If-None-Match: \"a\"\r\n",
                "If-None-Match: TAGx\r\n",
                "If-None-Match: x TAG\r\n",
                "If-Modified-Since: Sun, 22 Nov 2026 09:00:00 GMT\r\n",
                "If-Unmodified-Since: Sun, 22 Nov 2020 09:00:00 GMT\r\n",
                "Range: bytes=0-9\r\n",
                "If-Range: \"a\"\r\nRange: bytes=0-9\r\n",
                "Cookie: a=b; c=d\r\nReferer: http://x/\r\nUser-Agent: y\r\nTE: trailers\r\n",
                "Connection: keep-alive\r\nUpgrade-Insecure-Requests: 1\r\n",
                "X-Forwarded-Host: evil.example\r\nForwarded: host=evil.example\r\n",
            })
    void both_ways_say_the_same(String headers) throws IOException {
        for (var method : List.of("GET", "HEAD")) {
            for (var path : List.of(story, "/kk/", "/kk/404", "/", story + "?a=b", "/kk/?/x")) {
                same(method, path, headers.replace("TAG", tag(path)));
            }
        }
    }

    private void same(String method, String path, String headers) throws IOException {
        var line = method + " " + path + " HTTP/1.1\r\n" + HOST + headers;
        long hits = reception.hits();
        try (var wire = new Wire(server.port())) {
            wire.say(line + "\r\n");
            var fast = method.equals("GET") ? wire.hear() : wire.hearHead();
            wire.say(line + ORDINARY_WAY + "\r\n");
            var slow = method.equals("GET") ? wire.hear() : wire.hearHead();
            wire.say(line + "\r\n");
            var again = method.equals("GET") ? wire.hear() : wire.hearHead();

            assertThat(slow.head()).as(line).isNotEmpty();
            assertThat(fast.timeless().head()).as(line).isEqualTo(slow.timeless().head());
            assertThat(fast.body()).as(line).isEqualTo(slow.body());
            assertThat(again.timeless().head()).as(line).isEqualTo(fast.timeless().head());
            assertThat(fast.header("date")).matches("\\w{3}, \\d\\d \\w{3} \\d{4} [\\d:]{8} GMT");
            assertThat(reception.hits()).isGreaterThanOrEqualTo(hits + 3);
        }
    }

    private String tag(String path) throws IOException {
        try (var wire = new Wire(server.port())) {
            wire.say("HEAD " + path + " HTTP/1.1\r\n" + HOST + "\r\n");
            var tag = wire.hearHead().header("etag");
            return tag == null ? "\"\"" : tag;
        }
    }

    @Test
    void a_page_the_browser_has_is_answered_with_a_head_only() throws IOException {
        var tag = tag(story);
        try (var wire = new Wire(server.port())) {
            wire.say(get(story, "If-None-Match: " + tag + "\r\n") + get("/kk/", ""));
            var known = wire.hear();
            assertThat(known.status()).isEqualTo(304);
            assertThat(known.header("etag")).isEqualTo(tag);
            assertThat(known.header("content-length")).isNull();
            assertThat(wire.hear().status()).isEqualTo(200);
        }
    }

    @Test
    void answers_keep_the_order_of_their_questions() throws IOException {
        var random = new Random(7);
        for (int round = 0; round < 20; round++) {
            var asked = new ArrayList<String>();
            var text = new StringBuilder();
            for (int i = 0; i < 1 + random.nextInt(12); i++) {
                var path =
                        switch (random.nextInt(4)) {
                            case 0 -> "/kk/2020/01/01/" + round + "-" + i;
                            case 1 -> "/kk/";
                            case 2 -> "//kk/";
                            default -> story;
                        };
                asked.add(path);
                text.append(get(path, random.nextBoolean() ? "" : ORDINARY_WAY));
            }
            try (var wire = new Wire(server.port())) {
                say(wire, text.toString(), random);
                for (var path : asked) {
                    var answer = wire.hear();
                    assertThat(answer.status()).as(path).isEqualTo(status(path));
                    if (answer.status() == 200) {
                        assertThat(answer.text()).as(path).contains("rel=\"canonical\"");
                        assertThat(answer.text().contains("<h1 class=\"spoken\">"))
                                .as(path)
                                .isEqualTo(path.equals("/kk/"));
                    }
                }
            }
        }
    }

    private static int status(String path) {
        return path.startsWith("//") ? 301 : path.contains("/2020/") ? 404 : 200;
    }

    private static void say(Wire wire, String text, Random random) throws IOException {
        int at = 0;
        while (at < text.length()) {
            int to = Math.min(text.length(), at + 1 + random.nextInt(200));
            wire.say(text.substring(at, to));
            at = to;
        }
    }

    @Test
    void a_request_may_come_byte_by_byte() throws IOException {
        try (var wire = new Wire(server.port())) {
            for (byte next : (get(story, "") + get("//kk/", "")).getBytes()) {
                wire.say(new byte[] {next});
            }
            assertThat(wire.hear().status()).isEqualTo(200);
            assertThat(wire.hear().status()).isEqualTo(301);
        }
    }

    @Test
    void who_reads_slowly_gets_all_and_waits_for_nothing_else() throws Exception {
        var one = get(story, "");
        int many = 3_000;
        try (var wire = new Wire(server.port())) {
            var asking = Thread.startVirtualThread(() -> sayAll(wire, one.repeat(many)));
            var first = wire.hear();
            Thread.sleep(300);
            for (int i = 1; i < many; i++) {
                assertThat(wire.hear().body()).hasSameSizeAs(first.body());
            }
            asking.join();
        }
    }

    private static void sayAll(Wire wire, String text) {
        try {
            wire.say(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void http_1_0_is_answered_and_closed() throws IOException {
        try (var wire = new Wire(server.port())) {
            wire.say("GET " + story + " HTTP/1.0\r\n" + HOST + "\r\n");
            assertThat(wire.hear().status()).isEqualTo(200);
            assertThat(wire.isClosed()).isTrue();
        }
        try (var wire = new Wire(server.port())) {
            var kept = "GET /kk/ HTTP/1.0\r\n" + HOST + "Connection: keep-alive\r\n\r\n";
            wire.say(kept);
            assertThat(wire.hear().header("connection")).isEqualTo("keep-alive");
            wire.say(kept);
            assertThat(wire.hear().status()).isEqualTo(200);
        }
    }

    @Test
    void who_says_close_is_answered_and_closed_and_heard_no_more() throws IOException {
        try (var wire = new Wire(server.port())) {
            wire.say(get("/kk/", "Connection: close\r\n") + get(story, ""));
            var answer = wire.hear();
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("connection")).isEqualTo("close");
            assertThat(wire.isClosed()).isTrue();
        }
    }

    @Test
    void a_form_is_followed_by_the_next_request() throws IOException {
        try (var wire = new Wire(server.port())) {
            var form = "GET /kk/ HTTP/1.1\r\nX: looks like a request\r\n\r\n";
            wire.say(
                    "POST /kk/ HTTP/1.1\r\n"
                            + HOST
                            + ("Content-Length: " + form.length() + "\r\n\r\n" + form)
                            + get(story, ""));
            var refused = wire.hear();
            assertThat(refused.status()).isEqualTo(405);
            assertThat(refused.header("allow")).isEqualTo("GET, HEAD");
            assertThat(wire.hear().text()).contains("rel=\"canonical\"");
        }
    }

    @Test
    void behind_a_chunked_body_no_request_is_taken() throws IOException {
        try (var wire = new Wire(server.port())) {
            wire.say(
                    "POST /kk/ HTTP/1.1\r\n"
                            + HOST
                            + "Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n"
                            + get(story, ""));
            var answer = wire.hear();
            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.header("connection")).isEqualTo("close");
            assertThat(wire.isClosed()).isTrue();
        }
    }

    @Test
    void an_absolute_target_is_the_same_page() throws IOException {
        try (var wire = new Wire(server.port())) {
            wire.say(get(story, "") + get("http://news.localhost" + story, ""));
            var plain = wire.hear();
            assertThat(wire.hear().timeless().head()).isEqualTo(plain.timeless().head());
        }
    }

    @Test
    void a_client_that_wants_to_ask_first_is_told_to_go_on() throws IOException {
        try (var wire = new Wire(server.port())) {
            var ask = "Content-Length: 1\r\nExpect: 100-continue\r\n";
            wire.say("POST /kk/ HTTP/1.1\r\n" + HOST + ask + "\r\n");
            assertThat(wire.hear().status()).isIn(100, 405);
        }
    }

    private static String get(String target, String headers) {
        return "GET " + target + " HTTP/1.1\r\n" + HOST + headers + "\r\n";
    }
}
