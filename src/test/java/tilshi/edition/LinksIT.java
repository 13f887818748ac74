package tilshi.edition;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import tilshi.InTilshi;
import tilshi.Newsroom;
import tilshi.PublicPages;
import tilshi.Web;
import tilshi.text.Language;

/** Every way inside the house leads somewhere, and pages in several languages know each other. */
@InTilshi
class LinksIT {

    /** The door of the desk, the newest day of the archive. */
    private static final List<Integer> FOUND = List.of(200, 302, 303);

    @Inject Web web;
    @Inject PublicPages pages;
    @Inject Newsroom newsroom;

    private final Map<String, Document> read = new HashMap<>();

    @Test
    void every_link_within_the_house_leads_somewhere() {
        var links = new HashMap<String, String>();
        for (var page : pages.all()) {
            if (page.status() == 410) {
                // The other script says the same of what is gone.
                document(page.url()).select(".scripts").remove();
            }
            links(page.url()).forEach(link -> links.putIfAbsent(link, page.toString()));
        }
        var softly = new SoftAssertions();
        links.forEach(
                (link, from) ->
                        softly.assertThat(status(link)).as(link + " from " + from).isIn(FOUND));
        softly.assertAll();
        assertThat(links).hasSizeGreaterThan(500);
    }

    @Test
    void languages_of_a_page_know_each_other_and_themselves() {
        var softly = new SoftAssertions();
        for (var page : pages.all()) {
            var alternates = alternates(page.url());
            if (alternates.isEmpty()) {
                continue;
            }
            softly.assertThat(alternates.values()).as(page.toString()).contains(page.url());
            softly.assertThat(alternates).as(page.toString()).hasSizeGreaterThan(1);
            for (var other : alternates.values()) {
                softly.assertThat(alternates(other))
                        .as(page + " and " + other)
                        .isEqualTo(alternates);
            }
        }
        softly.assertAll();
    }

    @Test
    void a_story_in_three_languages_names_all_three() {
        var path = newsroom.path("bridge-opens", Language.KAZAKH);

        assertThat(alternates("http://news.localhost" + path))
                .containsOnlyKeys("kk", "kk-Latn", "ru", "en", "x-default");
    }

    @Test
    void who_speaks_none_of_its_languages_is_led_to_the_one_the_host_opens_in() {
        var softly = new SoftAssertions();
        for (var page : pages.all()) {
            var alternates = alternates(page.url());
            softly.assertThat(alternates.get("x-default"))
                    .as(page.toString())
                    .isEqualTo(alternates.get("kk"));
        }
        softly.assertAll();
        var front = URI.create(alternates("http://news.localhost/en/").get("x-default"));
        assertThat(web.get("news.localhost", "/").headers().firstValue("location"))
                .contains(front.getPath());
    }

    @Test
    void a_story_told_once_names_no_other_language() {
        var path = newsroom.path("mobile-library", Language.KAZAKH);

        assertThat(alternates("http://news.localhost" + path))
                .containsOnlyKeys("kk", "kk-Latn", "x-default");
    }

    @Test
    void the_page_in_a_second_brand_points_to_the_first() {
        var path = newsroom.path("wool-in-the-walls", Language.KAZAKH);

        assertThat(canonical("http://news.localhost" + path))
                .isEqualTo(canonical("http://life.localhost" + path))
                .isEqualTo("http://life.localhost" + path);
        assertThat(alternates("http://news.localhost" + path)).isEmpty();
        var twin = "http://news.localhost" + path.replaceFirst("/kk/", "/kk-latn/");
        assertThat(canonical(twin)).as("the first brand has no twins").isEqualTo(twin);
    }

    @Test
    void every_other_page_that_is_there_is_its_own_original() {
        var softly = new SoftAssertions();
        pages.all().stream()
                .filter(page -> page.status() == 200 && !page.name().contains("second brand"))
                .filter(page -> !page.name().equals("portal"))
                .filter(page -> !page.name().startsWith("search"))
                .forEach(
                        page ->
                                softly.assertThat(canonical(page.url()))
                                        .as(page.toString())
                                        .isEqualTo(page.url()));
        softly.assertAll();
    }

    private String canonical(String url) {
        return document(url).select("link[rel=canonical]").attr("href");
    }

    private Map<String, String> alternates(String url) {
        return document(url).select("link[hreflang]").stream()
                .collect(Collectors.toMap(l -> l.attr("hreflang"), l -> l.attr("href")));
    }

    private Set<String> links(String url) {
        var document = document(url);
        var links = new LinkedHashSet<String>();
        document.select("[href], [src], [srcset]").stream()
                .flatMap(LinksIT::addresses)
                .map(address -> URI.create(url).resolve(address.replace(" ", "%20")))
                .filter(uri -> uri.getHost() != null && uri.getHost().endsWith("localhost"))
                .map(uri -> "http://" + uri.getHost() + uri.getPath())
                .filter(address -> !address.equals(url))
                .forEach(links::add);
        return links;
    }

    private static Stream<String> addresses(Element element) {
        var sources =
                Arrays.stream(element.attr("srcset").split(","))
                        .map(source -> source.strip().split(" ")[0]);
        return Stream.concat(Stream.of(element.attr("href"), element.attr("src")), sources)
                .filter(address -> !address.isEmpty());
    }

    private int status(String url) {
        var uri = URI.create(url);
        var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        var nobody = HttpRequest.BodyPublishers.noBody();
        return web.send(web.request(uri.getHost(), path).method("HEAD", nobody).build())
                .statusCode();
    }

    private Document document(String url) {
        return read.computeIfAbsent(
                url,
                u -> {
                    var uri = URI.create(u);
                    return Jsoup.parse(web.get(uri.getHost(), uri.getRawPath()).body(), u);
                });
    }
}
