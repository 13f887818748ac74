package tilshi.edition.root;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tilshi.InTilshi;
import tilshi.PublicPages;
import tilshi.Web;

/** What a host tells machines at its root. */
@InTilshi
class RootPageIT {

    @Inject Web web;
    @Inject PublicPages pages;

    @Test
    void every_crawler_may_read_every_page() {
        for (var page : pages.all()) {
            if (page.name().equals("portal")) {
                continue;
            }
            var robots = Robots.read(get(page.host(), "/robots.txt").body());

            assertThat(robots.mayRead("Googlebot", page.path())).as(page.toString()).isTrue();
            assertThat(robots.mayRead("Anybot", page.path())).as(page.toString()).isTrue();
        }
    }

    @Test
    void a_brand_may_send_single_crawlers_away() {
        var life = Robots.read(get("life.localhost", "/robots.txt").body());
        var news = Robots.read(get("news.localhost", "/robots.txt").body());

        assertThat(life.mayRead("GPTBot", "/kk/")).isFalse();
        assertThat(life.mayRead("Google-Extended", "/kk/")).isFalse();
        assertThat(news.mayRead("GPTBot", "/kk/")).isTrue();
    }

    @Test
    void robots_are_told_where_the_lists_of_pages_are() {
        var robots = Robots.read(get("news.localhost", "/robots.txt").body());

        assertThat(robots.sitemaps())
                .containsExactly(
                        "http://news.localhost/sitemap.xml",
                        "http://news.localhost/kk/sitemap-news.xml",
                        "http://news.localhost/ru/sitemap-news.xml",
                        "http://news.localhost/en/sitemap-news.xml");
    }

    @Test
    void sellers_are_named_where_the_brand_names_them() {
        assertThat(get("news.localhost", "/ads.txt").body())
                .contains("placeholder.example.com, placeholder, DIRECT, placeholder\n")
                .endsWith("OWNERDOMAIN=example.com\n");
        assertThat(get("news.localhost", "/app-ads.txt").body()).contains("CONTACT=");
        assertThat(web.get("sport.localhost", "/ads.txt").statusCode()).isEqualTo(404);
    }

    @Test
    void who_finds_a_hole_learns_whom_to_tell() {
        var answer = get("sport.localhost", "/.well-known/security.txt");
        Map<String, List<String>> fields =
                answer.body()
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> line.split(": ", 2))
                        .collect(
                                Collectors.groupingBy(
                                        field -> field[0],
                                        Collectors.mapping(f -> f[1], Collectors.toList())));

        assertThat(fields.get("Contact")).allMatch(to -> URI.create(to).isAbsolute());
        assertThat(fields.get("Expires")).hasSize(1);
        assertThat(OffsetDateTime.parse(fields.get("Expires").getFirst())).isNotNull();
        assertThat(fields.get("Preferred-Languages")).containsExactly("kk, ru, en");
        assertThat(fields.get("Canonical"))
                .containsExactly("http://sport.localhost/.well-known/security.txt");
        assertThat(web.get("sport.localhost", "/security.txt").statusCode()).isIn(200, 301);
    }

    @Test
    void humans_are_named_where_the_brand_names_them() {
        assertThat(get("news.localhost", "/humans.txt").body()).contains("Сәуле Тоғызбай");
        assertThat(web.get("life.localhost", "/humans.txt").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String host, String path) {
        var answer = web.get(host, path);
        assertThat(answer.statusCode()).as(host + path).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type"))
                .contains("text/plain; charset=utf-8");
        return answer;
    }
}
