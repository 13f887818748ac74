package tilshi.edition;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import tilshi.InTilshi;
import tilshi.Newsroom;
import tilshi.Web;
import tilshi.site.Site;

/** A page with its style fits what a server may send before the first answer of a phone. */
@InTilshi
class FirstViewIT {

    /** Ten packets, the first flight of a new connection (RFC 6928). */
    private static final int FIRST_FLIGHT = 14_336;

    @Inject Web web;
    @Inject Newsroom newsroom;

    @Test
    void fronts_and_stories_arrive_in_the_first_flight() {
        var softly = new SoftAssertions();
        for (var site : newsroom.sites()) {
            for (var path : frontAndStories(site)) {
                softly.assertThat(gzipped(site, path))
                        .as(site.brand().host() + path)
                        .isLessThanOrEqualTo(FIRST_FLIGHT);
            }
        }
        softly.assertAll();
    }

    @Test
    void the_style_travels_in_the_page() {
        var page = Jsoup.parse(web.get("news.localhost", "/kk/").body());

        assertThat(page.select("style")).hasSize(1);
        assertThat(page.select("link[rel=stylesheet]")).isEmpty();
    }

    /** All stories the front leads to; the long read is as long as it is. */
    private List<String> frontAndStories(Site site) {
        var paths = new ArrayList<String>();
        paths.add(site.front());
        var front = Jsoup.parse(web.get(site.brand().host(), site.front()).body());
        front.select("main a").eachAttr("href").stream()
                .filter(path -> path.matches("/\\w\\w/\\d{4}/\\d\\d/\\d\\d/[^/]+"))
                .filter(path -> !path.contains("parom-kotoryi-poshel"))
                .distinct()
                .forEach(paths::add);
        assertThat(paths).as(site.key()).hasSizeGreaterThan(3);
        return paths;
    }

    private long gzipped(Site site, String path) {
        var answer = web.get(site.brand().host(), path, "accept-encoding", "gzip");
        assertThat(answer.headers().firstValue("content-encoding")).hasValue("gzip");
        return answer.headers().firstValueAsLong("content-length").orElseThrow();
    }
}
