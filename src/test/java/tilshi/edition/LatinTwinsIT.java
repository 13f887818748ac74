package tilshi.edition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tilshi.InTilshi;
import tilshi.Newsroom;
import tilshi.Web;
import tilshi.base.Json;
import tilshi.press.Address;
import tilshi.press.Crawl;
import tilshi.press.Exactness;
import tilshi.press.Newsstand;
import tilshi.press.PressedPage;
import tilshi.press.Receipt;
import tilshi.press.Receipts;
import tilshi.story.Article;
import tilshi.story.Block;
import tilshi.story.Body;
import tilshi.story.CorrectArticle;
import tilshi.story.CreateStory;
import tilshi.story.Headlines;
import tilshi.story.NewArticle;
import tilshi.story.NewStory;
import tilshi.story.PublishArticle;
import tilshi.story.Span;
import tilshi.story.SpellInLatin;
import tilshi.story.WithdrawArticle;
import tilshi.story.Wording;
import tilshi.text.Language;
import tilshi.text.Script;

/** What readers of Latin script get: every page of a Kazakh site with twins, and nothing else. */
@InTilshi
@Timeout(300)
class LatinTwinsIT {

    private static final String HOST = "news.localhost";
    private static final Pattern CYRILLIC = Pattern.compile("[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]");

    @Inject Web web;
    @Inject Newsroom newsroom;
    @Inject tilshi.story.Newsroom story;
    @Inject CreateStory create;
    @Inject PublishArticle publish;
    @Inject CorrectArticle correct;
    @Inject WithdrawArticle withdraw;
    @Inject SpellInLatin spell;
    @Inject Crawl crawl;
    @Inject Exactness exactness;
    @Inject Newsstand newsstand;
    @Inject Receipts receipts;

    @BeforeEach
    void every_page_there_is_has_been_asked_for() {
        exactness.follow();
        crawl.everything();
    }

    @Test
    void every_kazakh_page_has_a_twin_in_which_no_kazakh_word_is_cyrillic() {
        var pages = twins();
        assertThat(pages).hasSizeGreaterThan(50);
        for (var address : pages) {
            var original =
                    newsstand.page(new Address("news", address.path().replace("/kk-latn", "/kk")));
            var answer = web.get(HOST, address.path());
            if (original != null) {
                assertThat(answer.statusCode()).as("%s", address).isEqualTo(original.status());
            }
            var type = answer.headers().firstValue("content-type").orElse("");
            assertThat(left(type, answer.body())).as("%s", address).isEmpty();
        }
    }

    @Test
    void every_page_of_a_site_with_twins_has_one() {
        var pages = newsstand.addresses();
        for (var page : pages) {
            if (page.brand().equals("news") && page.path().startsWith("/kk/")) {
                var twin = page.path().replaceFirst("/kk", "/kk-latn");
                assertThat(pages).as(twin).contains(new Address("news", twin));
            }
        }
    }

    @Test
    void a_twin_says_what_it_is_and_where_the_other_is() {
        var path = newsroom.path("bridge-opens", Language.KAZAKH);
        var twin = page(latin(path));
        var original = page(path);

        assertThat(twin.selectFirst("html").attr("lang")).isEqualTo("kk-Latn");
        assertThat(twin.selectFirst("h1").text()).startsWith("Sümbeözennıñ ekınşı köpırı aşyldy");
        assertThat(twin.title()).startsWith("Sümbeözennıñ");
        assertThat(twin.selectFirst("link[rel=canonical]").attr("href")).endsWith(latin(path));
        assertThat(original.selectFirst("link[rel=canonical]").attr("href")).endsWith(path);
        assertThat(twin.select("link[hreflang]").outerHtml())
                .isEqualTo(original.select("link[hreflang]").outerHtml());
        assertThat(twin.select("link[hreflang=kk]").attr("href")).endsWith(path);
        assertThat(twin.select("link[hreflang=kk-Latn]").attr("href")).endsWith(latin(path));
        assertThat(web.get(HOST, latin(path)).headers().firstValue("content-language"))
                .hasValue("kk-Latn");
        assertThat(twin.select(".scripts a").eachText()).containsExactly("Кирилл", "Latyn");
        assertThat(twin.select(".scripts a[aria-current]").text()).isEqualTo("Latyn");
        assertThat(original.select(".scripts a[aria-current]").text()).isEqualTo("Кирилл");
        assertThat(page(newsroom.path("bridge-opens", Language.RUSSIAN)).select(".scripts"))
                .isEmpty();
    }

    @Test
    void links_of_a_twin_lead_to_twins_and_only_the_switchers_lead_away() {
        for (var path :
                List.of("/kk-latn/", latin(newsroom.path("bridge-opens", Language.KAZAKH)))) {
            for (Element link : page(path).select("a[href], form[action]")) {
                var to = link.attr("href") + link.attr("action");
                if (to.contains("/kk/") && !to.contains("sport.") && !to.contains("life.")) {
                    assertThat(link.text()).as("%s in %s", to, path).isEqualTo("Кирилл");
                }
            }
        }
        var shares =
                page(latin(newsroom.path("bridge-opens", Language.KAZAKH)))
                        .select(".send a")
                        .eachAttr("href");
        assertThat(shares)
                .allMatch(share -> !share.contains("%2Fkk%2F") && !share.contains("/kk/"));
        assertThat(shares.getFirst()).contains("text=S%C3%BCmbe");
    }

    @Test
    void redirects_and_pages_that_are_not_there_have_twins_too() {
        assertThat(location("/kk-latn")).hasValue("/kk-latn/");
        assertThat(location("/kk-Latn/Archive/")).hasValue("/kk-latn/archive");
        var missing = web.get(HOST, "/kk-latn/2020/01/01/joq");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(missing.body()).selectFirst("html").attr("lang"))
                .isEqualTo("kk-Latn");
        assertThat(web.get("life.localhost", "/kk-latn/").statusCode()).isEqualTo(404);
        assertThat(web.get("life.localhost", "/kk/").body()).doesNotContain("kk-latn");
        assertThat(web.get(HOST, "/ru-latn/").statusCode()).isEqualTo(404);
    }

    @Test
    void machines_read_latin_too() {
        var feed = Jsoup.parse(web.get(HOST, "/kk-latn/rss.xml").body(), Parser.xmlParser());
        assertThat(feed.select("channel > language").text()).isEqualTo("kk-Latn");
        assertThat(feed.select("item > link").eachText())
                .isNotEmpty()
                .allMatch(url -> url.contains("/kk-latn/"));
        var json = Json.read(web.get(HOST, "/kk-latn/feed.json").body(), JsonNode.class);
        assertThat(json.path("items").path(0).path("url").asText()).contains("/kk-latn/");
        assertThat(json.path("language").asText()).isEqualTo("kk-Latn");
        var path = newsroom.path("bridge-opens", Language.KAZAKH);
        var scripts = page(latin(path)).select("script[type=application/ld+json]");
        var article = Json.read(scripts.first().data(), JsonNode.class);
        assertThat(article.path("headline").asText()).startsWith("Sümbeözennıñ");
        assertThat(article.path("url").asText()).endsWith(latin(path));
        assertThat(article.path("inLanguage").asText()).isEqualTo("kk-Latn");
        var manifest =
                Json.read(web.get(HOST, "/kk-latn/manifest.webmanifest").body(), JsonNode.class);
        assertThat(manifest.path("start_url").asText()).isEqualTo("/kk-latn/");
        var map = web.get(HOST, "/sitemap.xml").body();
        assertThat(map).contains("/kk-latn/sitemap-pages.xml").contains("/kk/sitemap-pages.xml");
        var pages =
                Jsoup.parse(web.get(HOST, "/kk-latn/sitemap-pages.xml").body(), Parser.xmlParser());
        assertThat(pages.select("loc").eachText())
                .isNotEmpty()
                .allMatch(url -> url.contains("/kk-latn/"));
        assertThat(pages.outerHtml()).contains("hreflang=\"kk\"").contains("hreflang=\"kk-Latn\"");
        var search = web.get(HOST, "/kk-latn/opensearch.xml").body();
        assertThat(search).contains("/kk-latn/search?q=");
    }

    @Test
    void a_search_in_either_script_finds_cyrillic_articles_and_shows_them_in_latin() {
        for (var typed : List.of("köpırı", "kopir", "көпір", "Sümbeözennıñ")) {
            var found = page("/kk-latn/search?q=" + URLEncoder.encode(typed, UTF_8));
            assertThat(found.select(".river a").eachText().toString())
                    .as(typed)
                    .contains("Sümbeözennıñ ekınşı köpırı");
            assertThat(found.select(".river a").eachAttr("href"))
                    .allMatch(url -> url.startsWith("/kk-latn/"));
            assertThat(found.select("input[name=q]").attr("value")).isEqualTo(typed);
            assertThat(found.select("form.ask").attr("action")).isEqualTo("/kk-latn/search");
        }
    }

    @Test
    void correcting_an_article_presses_its_twin_as_well() {
        var article = publish("Ескі жазу");
        exactness.follow();
        var path = article.path().orElseThrow();
        assertThat(web.get(HOST, latin(path)).statusCode()).isEqualTo(200);

        long change = correct.by(story.chief(), article.id(), "Жаңа ескерту.").change();
        exactness.everywhere("after a correction");

        assertThat(pressed(change))
                .contains(new Address("news", path), new Address("news", latin(path)));
        assertThat(web.get(HOST, latin(path)).body()).contains("Jaña eskertu.");

        withdraw.by(story.chief(), article.id(), "Қате болған.");
        exactness.follow();
        assertThat(web.get(HOST, latin(path)).statusCode()).isEqualTo(410);
        assertThat(web.get(HOST, latin(path)).body()).contains("Qate bolğan.");
    }

    @Test
    void a_spelling_of_an_article_changes_exactly_the_twins_that_show_it() {
        var article = publish("Щучьеде Байден ЮНЕСКО туралы айтты");
        var other = publish("Щучьеде тағы бір жаңалық");
        exactness.follow();
        crawl.everything();
        var before = new HashMap<Address, PressedPage>();
        newsstand.addresses().forEach(a -> before.put(a, newsstand.page(a)));

        long change =
                spell.by(story.chief(), article.id(), "", "Щучье* → Shchuchye\nБайден → Biden")
                        .change();
        exactness.everywhere("after a spelling");
        crawl.everything();

        var path = latin(article.path().orElseThrow());
        assertThat(pressed(change))
                .contains(new Address("news", path), new Address("news", "/kk-latn/"))
                .allMatch(address -> address.path().startsWith("/kk-latn/"));
        assertThat(page(path).selectFirst("h1").text())
                .isEqualTo("Shchuchyede Biden UNESCO turaly aitty");
        assertThat(page(path).title()).startsWith("Shchuchyede Biden");
        assertThat(page(path).text()).contains("Shchuchye qalasy");
        assertThat(page(latin(other.path().orElseThrow())).selectFirst("h1").text())
                .startsWith("Şutşede");
        for (var shown :
                List.of(
                        "/kk-latn/rss.xml",
                        "/kk-latn/feed.json",
                        "/kk-latn/",
                        "/kk-latn/region",
                        "/kk-latn/sitemap-news.xml")) {
            assertThat(web.get(HOST, shown).body())
                    .as(shown)
                    .contains("Shchuchyede Biden UNESCO")
                    .contains("Şutşede tağy");
        }
        before.forEach(
                (address, page) -> {
                    if (!pressed(change).contains(address)) {
                        assertThat(newsstand.page(address)).as("%s", address).isSameAs(page);
                    }
                });
        assertThat(
                        spell.by(
                                        story.chief(),
                                        article.id(),
                                        "",
                                        "Щучье* → Shchuchye\nБайден → Biden")
                                .change())
                .isZero();
    }

    private List<Address> pressed(long change) {
        return receipts.of(change).orElseThrow().lines().stream()
                .map(Receipt.Line::address)
                .toList();
    }

    private Article publish(String headline) {
        var wording =
                new Wording(
                        Headlines.of(headline),
                        "Щучье қаласы.",
                        Body.of(
                                List.of(
                                        new Block.Paragraph(
                                                "aaaa",
                                                Span.of("Щучье қаласы туралы. «Цирк» келді.")))));
        var draft =
                create.by(
                        story.chief(),
                        NewStory.in("news", "region"),
                        new NewArticle(
                                Language.KAZAKH, Script.CYRILLIC, wording, Optional.empty()));
        return publish.by(story.chief(), draft.id()).article();
    }

    private List<Address> twins() {
        return newsstand.addresses().stream().filter(a -> a.path().startsWith("/kk-latn")).toList();
    }

    private static String latin(String path) {
        return path.replaceFirst("^/kk/", "/kk-latn/");
    }

    private Document page(String path) {
        return Jsoup.parse(web.get(HOST, path).body());
    }

    private Optional<String> location(String path) {
        return web.get(HOST, path)
                .headers()
                .firstValue("location")
                .map(to -> to.replaceFirst("^http://[^/]+", ""));
    }

    /** What is Cyrillic but in what is told to be another language's. */
    private static List<String> left(String type, String body) {
        if (!type.startsWith("text/html")) {
            return CYRILLIC.matcher(body)
                    .results()
                    .map(
                            found ->
                                    body.substring(
                                            Math.max(0, found.start() - 20),
                                            Math.min(body.length(), found.end() + 20)))
                    .limit(3)
                    .toList();
        }
        var page = Jsoup.parse(body);
        page.select("[translate=no]").remove();
        page.select("[lang]").stream()
                .filter(e -> !e.attr("lang").equals("kk-Latn") && !e.attr("lang").equals("kk"))
                .toList()
                .forEach(Element::remove);
        var html = page.outerHtml();
        return CYRILLIC.matcher(html)
                .results()
                .map(
                        found ->
                                html.substring(
                                        Math.max(0, found.start() - 30),
                                        Math.min(html.length(), found.end() + 30)))
                .limit(3)
                .toList();
    }
}
