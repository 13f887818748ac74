package tilshi.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tilshi.InTilshi;
import tilshi.Web;
import tilshi.site.Sites;

/** What nginx serves from the mirror is what the node serves. */
@InTilshi
@Timeout(300)
class MirrorNginxIT {

    static {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host,connection");
    }

    private static final Path MIRROR = Path.of("target", "mirror");

    /** Headers that are each server's own, or are compared apart. */
    private static final Set<String> OWN =
            Set.of(
                    "date",
                    "server",
                    "connection",
                    "keep-alive",
                    "etag",
                    "last-modified",
                    "accept-ranges",
                    "vary",
                    "content-security-policy");

    private static final Pattern STYLE = Pattern.compile("'sha256-[^']+'");

    @Inject Mirror mirror;
    @Inject Changes changes;
    @Inject Sites sites;
    @Inject Web web;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeEach
    void the_mirror_is_complete() throws InterruptedException {
        assumeTrue(Nginx.isInstalled(), "nginx is not installed: bin/setup installs it");
        Mirrors.awaitComplete(mirror, changes);
    }

    @Test
    void every_address_of_the_mirror_is_answered_as_the_node_answers() throws Exception {
        var addresses = Mirrors.addresses(mirror);
        assertThat(addresses).hasSizeGreaterThan(300);

        try (var nginx = Nginx.serving(MIRROR)) {
            for (var address : addresses) {
                for (var coding : List.of("identity", "gzip")) {
                    isSame(nginx, hostOf(address), address.path(), coding);
                }
            }
        }
    }

    @Test
    void what_is_no_page_is_answered_as_the_node_answers() throws Exception {
        try (var nginx = Nginx.serving(MIRROR)) {
            for (var path :
                    List.of(
                            "/kk/region.html",
                            "/kk/index",
                            "/kk/index.html",
                            "/kk/region.html.gz",
                            "/kk/nothing",
                            "/ru/2020/01/01/nothing-here",
                            "/nothing",
                            "/kk/index.html.br",
                            "/200/news/kk/index.html",
                            "/assets/nothing.js",
                            "/house.json",
                            "/nginx.conf",
                            "/change",
                            "/index.mv")) {
                isSame(nginx, "news.localhost", path, "identity");
            }
            assertThat(ask(nginx.port(), "elsewhere.example", "/kk/", "identity").statusCode())
                    .isEqualTo(421);
            var posted =
                    client.send(
                            request(nginx.port(), "news.localhost", "/kk/", "identity")
                                    .POST(HttpRequest.BodyPublishers.ofString("a=b"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(posted.statusCode()).isEqualTo(405);
        }
    }

    @Test
    void what_is_asked_files_cannot_answer_and_say_so() throws Exception {
        try (var nginx = Nginx.serving(MIRROR)) {
            for (var query : List.of("?q=a", "?x=y&q=0")) {
                var asked = ask(nginx.port(), "news.localhost", "/ru/search" + query, "identity");
                var sorry = ask(web.port(), "news.localhost", "/ru/503", "identity");
                assertThat(asked.statusCode()).isEqualTo(503);
                assertThat(asked.body()).isEqualTo(sorry.body());
                assertThat(asked.headers().firstValue("cache-control")).hasValue("no-store");
                assertThat(asked.headers().firstValue("content-language")).hasValue("ru");
                assertThat(asked.headers().firstValue("content-type"))
                        .hasValue("text/html; charset=utf-8");
            }
            for (var path : List.of("/ru/search", "/ru/search?", "/ru/search?q=", "/ru/503")) {
                isSame(nginx, "news.localhost", path, "identity");
            }
        }
    }

    private void isSame(Nginx nginx, String host, String path, String coding) throws Exception {
        var node = ask(web.port(), host, path, coding);
        var served = ask(nginx.port(), host, path, coding);
        var which = "%s%s (%s)".formatted(host, path, coding);
        assertThat(served.statusCode()).as("status of %s", which).isEqualTo(node.statusCode());
        assertThat(served.body()).as("bytes of %s", which).isEqualTo(node.body());
        assertThat(headers(served)).as("headers of %s", which).isEqualTo(headers(node));
        var policy = node.headers().firstValue("content-security-policy");
        var laxer = served.headers().firstValue("content-security-policy");
        assertThat(laxer.map(MirrorNginxIT::withoutStyles))
                .as("policy of %s", which)
                .isEqualTo(policy.map(MirrorNginxIT::withoutStyles));
        policy.ifPresent(text -> assertThat(styles(laxer.orElseThrow())).containsAll(styles(text)));
    }

    private static Map<String, List<String>> headers(HttpResponse<byte[]> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(OWN);
        return headers;
    }

    private static List<String> styles(String policy) {
        return STYLE.matcher(policy).results().map(found -> found.group()).toList();
    }

    private static String withoutStyles(String policy) {
        return STYLE.matcher(policy).replaceAll("").replaceAll(" +", " ");
    }

    private String hostOf(Address address) {
        return sites.house()
                .brand(address.brand())
                .map(brand -> brand.host())
                .orElse("sport.localhost");
    }

    private HttpResponse<byte[]> ask(int port, String host, String path, String coding)
            throws IOException, InterruptedException {
        return client.send(
                request(port, host, path, coding).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static HttpRequest.Builder request(int port, String host, String path, String coding) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("host", host + ":" + port)
                .header("accept-encoding", coding);
    }
}
