package tilshi.edition.serving;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tilshi.InTilshi;
import tilshi.Web;

/** HTTP/2 without TLS: by upgrade (RFC 7540, section 3.2) and known before (RFC 9113, 3.3). */
@InTilshi
class Http2IT {

    @Inject Web web;
    @Inject ReaderServer server;

    @ParameterizedTest
    @ValueSource(strings = {"--http2", "--http2-prior-knowledge"})
    void a_page_says_the_same_in_both_versions(String option) throws Exception {
        for (var path : new String[] {"/kk/", "/kk/404", "/", "//kk/", "/KK/"}) {
            var one = Curl.get(url(path), "--http1.1");
            var two = Curl.get(url(path), option);

            assertThat(two.version()).isEqualTo("2");
            assertThat(two.status()).isEqualTo(one.status());
            assertThat(two.head().stream().filter(line -> !line.startsWith("date")).toList())
                    .as(path)
                    .isEqualTo(one.head().stream().filter(l -> !l.startsWith("date")).toList());
            assertThat(two.body()).isEqualTo(one.body());
        }
    }

    @Test
    void a_known_page_is_not_sent_again() throws Exception {
        var tag = web.get("news.localhost", "/kk/").headers().firstValue("etag").orElseThrow();

        var again = Curl.get(url("/kk/"), "--http2-prior-knowledge", "-H", "if-none-match: " + tag);

        assertThat(again.status()).isEqualTo(304);
    }

    @Test
    void a_strange_host_gets_no_page() throws Exception {
        var url = url("/kk/").replace("news", "evil");

        assertThat(Curl.get(url, "--http2-prior-knowledge").status()).isEqualTo(421);
        assertThat(Curl.get(url, "--http2").status()).isEqualTo(421);
    }

    @Test
    void a_client_that_offers_the_upgrade_is_taken_up() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            for (int i = 0; i < 3; i++) {
                var ask = URI.create("http://127.0.0.1:" + server.port() + "/assets/none");
                var answer =
                        client.send(
                                HttpRequest.newBuilder(ask).build(),
                                HttpResponse.BodyHandlers.ofString());

                assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
                assertThat(answer.statusCode()).isEqualTo(404);
            }
        }
    }

    private String url(String path) {
        return "http://news.localhost:" + server.port() + path;
    }
}
