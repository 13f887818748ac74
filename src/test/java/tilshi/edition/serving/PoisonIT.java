package tilshi.edition.serving;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tilshi.InTilshi;
import tilshi.press.Newsstand;

/** What one reader sends along never shows up in what another gets. */
@InTilshi
class PoisonIT {

    private static final String CANARY = "k4n4ry";
    private static final int TRIES = 1_000;

    /** Names that have turned pages of others elsewhere; the rest are made up. */
    private static final String[] NAMES = {
        "X-Forwarded-Host",
        "X-Forwarded-Proto",
        "X-Forwarded-Scheme",
        "X-Forwarded-Port",
        "X-Forwarded-Prefix",
        "X-Forwarded-For",
        "X-Host",
        "X-Original-URL",
        "X-Original-Host",
        "X-Rewrite-URL",
        "X-HTTP-Method-Override",
        "X-Method-Override",
        "Forwarded",
        "Via",
        "Origin",
        "Referer",
        "User-Agent",
        "Accept",
        "Accept-Language",
        "Accept-Charset",
        "Range",
        "If-Range",
        "If-Modified-Since",
        "If-Unmodified-Since",
        "Authorization",
        "From",
        "DNT",
        "Save-Data",
        "Sec-Fetch-Site",
        "Sec-CH-UA",
        "X-Requested-With",
        "X-WAP-Profile",
        "Cookie",
        "Cache-Control",
        "Pragma",
        "Surrogate-Capability",
        "CDN-Loop",
        "True-Client-IP",
        "TE",
        "Trailer",
        "Warning",
        "Max-Forwards",
        "Priority",
        "X-Real-IP",
        "Upgrade",
        "HTTP2-Settings",
        "Keep-Alive",
        "Proxy-Connection",
        "Expect-CT",
        "X-Amz-Website-Redirect-Location"
    };

    private static final String[] PATHS = {
        "/kk/",
        "/",
        "/kk/404",
        "/kk/none",
        "//kk/",
        "/KK/topics",
        "/ru/rss.xml",
        "/kk/archive",
        "/robots.txt",
        "/icon.svg",
        "/assets/none",
        "/kk"
    };

    @Inject ReaderServer server;
    @Inject Newsstand newsstand;

    @Test
    void a_thousand_headers_cookies_and_parameters_leave_no_trace() throws IOException {
        var clean = clean();
        int pages = newsstand.addresses().size();
        var random = new Random(11);
        for (int i = 0; i < TRIES; i++) {
            var path = PATHS[i % PATHS.length];
            try (var wire = new Wire(server.port())) {
                wire.say(poisoned(path, i, random) + request(path, ""));
                var answer = wire.hear();
                assertThat(String.join("\n", answer.head())).doesNotContain(CANARY);
                assertThat(answer.text()).doesNotContain(CANARY);
                same(clean.get(path), answer);
                same(clean.get(path), wire.hear());
            }
        }
        assertThat(newsstand.addresses()).hasSize(pages);
        for (var address : newsstand.addresses()) {
            assertThat(address.path()).doesNotContain(CANARY);
            var copy = newsstand.page(address).copies().values().iterator().next();
            assertThat(copy.whole().toString(java.nio.charset.StandardCharsets.UTF_8))
                    .doesNotContain(CANARY);
        }
    }

    private static void same(Wire.Answer clean, Wire.Answer answer) {
        assertThat(answer.timeless().head()).isEqualTo(clean.timeless().head());
        assertThat(answer.body()).isEqualTo(clean.body());
    }

    private Map<String, Wire.Answer> clean() throws IOException {
        var clean = new LinkedHashMap<String, Wire.Answer>();
        for (var path : PATHS) {
            try (var wire = new Wire(server.port())) {
                wire.say(request(path, "") + request(path, ""));
                wire.hear();
                clean.put(path, wire.hear());
            }
        }
        return clean;
    }

    private static String poisoned(String path, int number, Random random) {
        var name = number < NAMES.length ? NAMES[number] : "X-" + CANARY + "-" + number;
        var canary = CANARY + number;
        var value =
                switch (random.nextInt(5)) {
                    case 0 -> canary + ".example";
                    case 1 -> "https://" + canary + ".example/";
                    case 2 -> "\"><script>" + canary + "</script>";
                    case 3 -> canary + "=" + canary + "; " + canary;
                    default -> canary;
                };
        var query =
                random.nextBoolean() ? "?" + canary + "=" + canary + "&utm_source=" + canary : "";
        return request(
                path + query,
                name + ": " + value + "\r\nCookie: " + canary + "=" + canary + "\r\n");
    }

    private static String request(String target, String headers) {
        return "GET " + target + " HTTP/1.1\r\nHost: news.localhost\r\n" + headers + "\r\n";
    }
}
