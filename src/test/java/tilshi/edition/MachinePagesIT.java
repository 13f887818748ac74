package tilshi.edition;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import tilshi.InTilshi;
import tilshi.Newsroom;
import tilshi.Web;
import tilshi.press.Address;
import tilshi.press.Exactness;
import tilshi.press.KeysRead;
import tilshi.press.Typesetter;
import tilshi.site.Brand;
import tilshi.site.Site;
import tilshi.story.ArticleState;
import tilshi.text.Language;

/** What holds for every page that is made for machines. */
@InTilshi
class MachinePagesIT {

    private static final Pattern ADDRESS =
            Pattern.compile("https?://[a-z]+\\.localhost[^\\s\"'<>&\\\\){]*");

    /** At the root of a host; some brands lack some of them. */
    private static final List<String> ROOT =
            List.of(
                    "/robots.txt",
                    "/ads.txt",
                    "/app-ads.txt",
                    "/humans.txt",
                    "/.well-known/security.txt",
                    "/sitemap.xml",
                    "/icon.svg",
                    "/icon-192.png",
                    "/icon-512.png",
                    "/icon-maskable-512.png",
                    "/apple-touch-icon.png",
                    "/favicon.ico");

    private static final List<String> FEEDS = List.of("rss.xml", "atom.xml", "feed.json");

    @Inject Web web;
    @Inject Newsroom newsroom;
    @Inject tilshi.story.Newsroom acts;
    @Inject Typesetter typesetter;
    @Inject Exactness exactness;

    @Test
    void every_address_in_them_leads_somewhere() {
        var from = new LinkedHashMap<String, String>();
        texts().forEach(
                        (page, text) ->
                                ADDRESS.matcher(text)
                                        .results()
                                        .forEach(found -> from.putIfAbsent(found.group(), page)));
        var softly = new SoftAssertions();
        from.forEach(
                (url, page) ->
                        softly.assertThat(status(url)).as(url + " in " + page).isEqualTo(200));
        softly.assertAll();
        assertThat(from).hasSizeGreaterThan(300);
    }

    @Test
    void the_same_data_give_the_same_bytes() {
        for (var address : addresses()) {
            var one = typesetter.set(address, new KeysRead());
            var other = typesetter.set(address, new KeysRead());
            if (one != null) {
                assertThat(Objects.requireNonNull(other).body())
                        .as(address.toString())
                        .isEqualTo(one.body());
                assertThat(other.headers()).isEqualTo(one.headers());
            }
        }
    }

    @Test
    void none_tells_what_is_not_published() {
        for (var state : ArticleState.values()) {
            if (!state.isPublic()) {
                acts.in(state);
            }
        }
        exactness.follow();
        texts().forEach(
                        (page, text) -> {
                            for (var state : ArticleState.values()) {
                                if (!state.isPublic()) {
                                    assertThat(text)
                                            .as(page)
                                            .doesNotContain("В состоянии " + state.name());
                                }
                            }
                            assertThat(text)
                                    .as(page)
                                    .doesNotContain(
                                            newsroom.path("bazaar-relocation", Language.KAZAKH));
                        });
    }

    @Test
    void a_page_names_the_feeds_of_its_site_and_of_its_list() {
        assertThat(feeds("/ru/")).containsExactly("/ru/rss.xml", "/ru/atom.xml", "/ru/feed.json");
        assertThat(feeds("/ru/region"))
                .containsExactly(
                        "/ru/rss.xml",
                        "/ru/atom.xml",
                        "/ru/feed.json",
                        "/ru/region/rss.xml",
                        "/ru/region/atom.xml",
                        "/ru/region/feed.json");
        assertThat(feeds("/ru/topics/zhibekqala"))
                .contains("/ru/topics/zhibekqala/rss.xml", "/ru/topics/zhibekqala/feed.json");
        assertThat(feeds("/ru/authors/aisara-qumarbek"))
                .contains("/ru/authors/aisara-qumarbek/rss.xml");
        assertThat(feeds(newsroom.path("bridge-opens", Language.RUSSIAN)))
                .contains("/ru/rss.xml")
                .hasSize(6);
    }

    @Test
    void a_page_names_its_icons_and_its_manifest() {
        var head = Jsoup.parse(web.get("life.localhost", "/en/").body()).head();

        for (var rel : List.of("icon", "apple-touch-icon", "manifest")) {
            for (var link : head.select("link[rel=" + rel + "]")) {
                assertThat(status("http://life.localhost" + link.attr("href"))).isEqualTo(200);
            }
            assertThat(head.select("link[rel=" + rel + "]")).as(rel).isNotEmpty();
        }
    }

    @Test
    void every_one_of_them_is_found_from_the_roots_of_the_edition() {
        var found = new LinkedHashSet<>(typesetter.roots());
        var waiting = new java.util.ArrayDeque<>(found);
        while (!waiting.isEmpty()) {
            var address = waiting.poll();
            var sheet = typesetter.set(address, new KeysRead());
            if (sheet != null) {
                var text = new String(sheet.body(), java.nio.charset.StandardCharsets.UTF_8);
                typesetter.links(address, sheet.contentType(), text).stream()
                        .filter(found::add)
                        .forEach(waiting::add);
            }
        }
        for (var address : addresses()) {
            if (typesetter.set(address, new KeysRead()) != null
                    && !address.path().matches(".*/(topics|authors)/.*")) {
                assertThat(found).contains(address);
            }
        }
        assertThat(found).contains(new Address("news", "/ru/topics/zhibekqala/atom.xml"));
    }

    private List<String> feeds(String path) {
        return Jsoup.parse(web.get("news.localhost", path).body())
                .select("link[rel=alternate][type]")
                .eachAttr("href");
    }

    private Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        for (var address : addresses()) {
            var host = newsroom.house().house().brand(address.brand()).orElseThrow().host();
            if (!address.path().matches(".*\\.(png|ico)")) {
                var answer = web.get(host, address.path());
                if (answer.statusCode() == 200) {
                    texts.put(address.toString(), answer.body());
                }
            }
        }
        assertThat(texts).hasSizeGreaterThan(100);
        return texts;
    }

    private Set<Address> addresses() {
        var addresses = new LinkedHashSet<Address>();
        for (Brand brand : newsroom.house().house().brands()) {
            ROOT.forEach(path -> addresses.add(new Address(brand.key(), path)));
            var index = Xml.read(web.get(brand.host(), "/sitemap.xml").body());
            Xml.children(index, "sitemap").stream()
                    .map(part -> URI.create(Xml.text(part, "loc")).getPath())
                    .forEach(path -> addresses.add(new Address(brand.key(), path)));
        }
        newsroom.sites()
                .forEach(
                        site ->
                                paths(site)
                                        .forEach(
                                                path ->
                                                        addresses.add(
                                                                new Address(
                                                                        site.brand().key(),
                                                                        path))));
        return addresses;
    }

    private List<String> paths(Site site) {
        var paths = new ArrayList<String>();
        paths.add(site.path("manifest.webmanifest"));
        paths.add(site.path("opensearch.xml"));
        paths.add(site.path("sitemap-news.xml"));
        var lists = new ArrayList<>(List.of("", "topics/zhibekqala/", "authors/irina-polevaya/"));
        newsroom.house().house().sectionsOf(site).forEach(s -> lists.add(s.key() + "/"));
        lists.forEach(list -> FEEDS.forEach(file -> paths.add(site.front() + list + file)));
        return paths;
    }

    private int status(String url) {
        var uri = URI.create(url);
        var path = uri.getRawPath().isEmpty() ? "/robots.txt" : uri.getRawPath();
        var nobody = HttpRequest.BodyPublishers.noBody();
        return web.send(web.request(uri.getHost(), path).method("HEAD", nobody).build())
                .statusCode();
    }
}
