package tilshi.edition.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import tilshi.InTilshi;
import tilshi.Newsroom;
import tilshi.Web;
import tilshi.base.Json;
import tilshi.edition.Xml;
import tilshi.site.Site;
import tilshi.story.Article;
import tilshi.story.Block;
import tilshi.story.Body;
import tilshi.story.CreateStory;
import tilshi.story.Headlines;
import tilshi.story.NewStory;
import tilshi.story.PublishArticle;
import tilshi.story.Span;
import tilshi.story.WithdrawArticle;
import tilshi.story.Wording;
import tilshi.text.Language;

/** Feeds keep the rules of their formats and say whole stories. */
@InTilshi
class FeedPageIT {

    private static final List<String> FILES = List.of("rss.xml", "atom.xml", "feed.json");
    private static final Map<String, String> TYPES =
            Map.of(
                    "rss.xml", "application/rss+xml; charset=utf-8",
                    "atom.xml", "application/atom+xml; charset=utf-8",
                    "feed.json", "application/feed+json; charset=utf-8");

    @Inject Web web;
    @Inject Newsroom newsroom;
    @Inject tilshi.story.Newsroom acts;
    @Inject CreateStory create;
    @Inject PublishArticle publish;
    @Inject WithdrawArticle withdraw;

    /** A page that has feeds. */
    private record Place(Site site, String path) {
        String host() {
            return site.brand().host();
        }
    }

    private List<Place> places() {
        var places = new ArrayList<Place>();
        for (var site : newsroom.sites()) {
            places.add(new Place(site, site.front()));
            newsroom.house().house().sectionsOf(site).stream()
                    .map(section -> new Place(site, site.path(section.key()) + "/"))
                    .forEach(places::add);
        }
        var news = newsroom.house().house().named("news/ru");
        places.add(new Place(news, "/ru/authors/aisara-qumarbek/"));
        places.add(new Place(news, "/ru/topics/zhibekqala/"));
        return places;
    }

    @Test
    void a_site_and_each_section_topic_and_author_has_three_feeds() {
        var softly = new SoftAssertions();
        for (var place : places()) {
            for (var file : FILES) {
                var answer = web.get(place.host(), place.path() + file);
                softly.assertThat(answer.statusCode()).as(place + file).isEqualTo(200);
                softly.assertThat(answer.headers().firstValue("content-type"))
                        .as(place + file)
                        .contains(TYPES.get(file));
            }
        }
        softly.assertAll();
    }

    @Test
    void there_is_no_feed_of_what_there_is_not() {
        for (var path : List.of("nothing/", "topics/nothing/", "authors/nobody/", "a/b/c/")) {
            for (var file : FILES) {
                assertThat(web.get("news.localhost", "/ru/" + path + file).statusCode())
                        .as(path + file)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void rss_keeps_its_rules() {
        for (var place : places()) {
            var root = Xml.read(body(place, "rss.xml"));
            assertThat(root.getTagName()).isEqualTo("rss");
            assertThat(root.getAttribute("version")).isEqualTo("2.0");
            var channel = Xml.child(root, "channel");
            for (var name : List.of("title", "link", "description", "language", "copyright")) {
                assertThat(Xml.text(channel, name)).as(name + " of " + place).isNotBlank();
            }
            date(Xml.text(channel, "lastBuildDate"));
            assertThat(Xml.child(channel, "atom:link").getAttribute("href"))
                    .isEqualTo("http://" + place.host() + place.path() + "rss.xml");
            assertThat(Xml.child(channel, "atom:link").getAttribute("rel")).isEqualTo("self");
            var ids = new HashSet<String>();
            Xml.children(channel, "item").forEach(item -> rssItem(place, item, ids));
            assertThat(ids)
                    .hasSizeLessThanOrEqualTo(place.path().equals(place.site().front()) ? 30 : 10);
        }
    }

    private void rssItem(Place place, Element item, Set<String> ids) {
        assertThat(Xml.text(item, "title")).isNotBlank();
        assertThat(Xml.text(item, "link")).startsWith("http://" + place.host() + "/");
        assertThat(Xml.child(item, "guid").getAttribute("isPermaLink")).isEqualTo("false");
        assertThat(ids.add(Xml.text(item, "guid"))).isTrue();
        date(Xml.text(item, "pubDate"));
        assertThat(Xml.text(item, "description")).isNotBlank();
        assertThat(Xml.children(item, "dc:creator")).allMatch(by -> !by.getTextContent().isBlank());
        wholeAddresses(Xml.text(item, "content:encoded"));
        for (var media : Xml.children(item, "media:content")) {
            assertThat(media.getAttribute("url")).startsWith("http://" + place.host() + "/media/");
            assertThat(media.getAttribute("type")).isEqualTo("image/jpeg");
            assertThat(media.getAttribute("medium")).isEqualTo("image");
            assertThat(Integer.parseInt(media.getAttribute("width"))).isPositive();
            assertThat(Integer.parseInt(media.getAttribute("height"))).isPositive();
            assertThat(Xml.text(media, "media:credit")).isNotBlank();
            assertThat(Xml.text(media, "media:description")).isNotBlank();
        }
    }

    /** RFC 822 with a year of four digits; the weekday must be that day's. */
    private static void date(String text) {
        assertThat(text)
                .matches("[A-Z][a-z]{2}, \\d{2} [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT");
        assertThat(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)).isNotNull();
    }

    /** In a feed reader there is no site to which a path could belong. */
    private static void wholeAddresses(String html) {
        var document = Jsoup.parseBodyFragment(html);
        assertThat(document.text()).isNotBlank();
        for (var element : document.select("[src], [href]")) {
            var address = element.hasAttr("src") ? element.attr("src") : element.attr("href");
            assertThat(URI.create(address).isAbsolute()).as(address).isTrue();
        }
        assertThat(document.select("script, style, iframe, [class], [style]")).isEmpty();
    }

    @Test
    void atom_keeps_its_rules() {
        for (var place : places()) {
            var feed = Xml.read(body(place, "atom.xml"));
            assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
            assertThat(feed.getAttribute("xml:lang")).startsWith(place.site().language().code());
            assertThat(URI.create(Xml.text(feed, "id")).isAbsolute()).isTrue();
            assertThat(Xml.text(feed, "title")).isNotBlank();
            assertThat(OffsetDateTime.parse(Xml.text(feed, "updated"))).isNotNull();
            assertThat(Xml.child(feed, "author")).isNotNull();
            assertThat(link(feed, "self"))
                    .isEqualTo("http://" + place.host() + place.path() + "atom.xml");
            assertThat(link(feed, "alternate")).startsWith("http://" + place.host() + "/");
            var ids = new HashSet<String>();
            for (var entry : Xml.children(feed, "entry")) {
                assertThat(ids.add(Xml.text(entry, "id"))).isTrue();
                assertThat(Xml.text(entry, "id")).startsWith("tag:");
                assertThat(Xml.text(entry, "title")).isNotBlank();
                assertThat(OffsetDateTime.parse(Xml.text(entry, "updated")))
                        .isAfterOrEqualTo(OffsetDateTime.parse(Xml.text(entry, "published")));
                assertThat(link(entry, "alternate")).startsWith("http://" + place.host() + "/");
                assertThat(Xml.child(entry, "content").getAttribute("type")).isEqualTo("html");
                wholeAddresses(Xml.text(entry, "content"));
            }
        }
    }

    private static String link(Element of, String rel) {
        return Xml.children(of, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(rel))
                .findFirst()
                .orElseThrow()
                .getAttribute("href");
    }

    @Test
    void json_feed_keeps_its_rules() {
        for (var place : places()) {
            var feed = Json.read(body(place, "feed.json"), JsonNode.class);
            assertThat(feed.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
            assertThat(feed.path("title").asText()).isNotBlank();
            assertThat(feed.path("feed_url").asText())
                    .isEqualTo("http://" + place.host() + place.path() + "feed.json");
            assertThat(feed.path("language").asText()).isEqualTo(place.site().language().code());
            assertThat(feed.path("authors").isArray()).isTrue();
            assertThat(feed.has("author")).as("of version 1.0").isFalse();
            for (var item : feed.path("items")) {
                assertThat(item.path("id").isTextual()).isTrue();
                assertThat(item.path("url").asText()).startsWith("http://" + place.host() + "/");
                wholeAddresses(item.path("content_html").asText());
                assertThat(OffsetDateTime.parse(item.path("date_published").asText())).isNotNull();
                assertThat(OffsetDateTime.parse(item.path("date_modified").asText())).isNotNull();
                for (var author : item.path("authors")) {
                    assertThat(author.path("name").asText()).isNotBlank();
                    assertThat(author.path("url").asText()).startsWith("http");
                }
            }
        }
    }

    @Test
    void a_story_has_one_id_in_every_feed_of_every_brand() {
        var path = newsroom.path("wool-in-the-walls", Language.RUSSIAN);
        var ids = new HashSet<String>();
        for (var host : List.of("news.localhost", "life.localhost")) {
            ids.add(item(host, "/ru/", path).path("id").asText());
        }

        assertThat(ids).hasSize(1);
        assertThat(ids.iterator().next()).startsWith("tag:life.localhost,20");
    }

    @Test
    void a_whole_story_is_told() {
        var path = newsroom.path("bridge-opens", Language.KAZAKH);
        var text = Jsoup.parse(item("news.localhost", "/kk/", path).path("content_html").asText());
        var page = Jsoup.parse(web.get("news.localhost", path).body());

        for (var paragraph : page.select(".body > p")) {
            assertThat(text.text()).contains(paragraph.text());
        }
        assertThat(text.select("img[alt]")).isNotEmpty();
    }

    @Test
    void a_corrected_story_says_so_and_is_dated_by_its_correction() {
        var path = newsroom.path("sumbe-derby-late-goal", Language.ENGLISH);
        var article = newsroom.article("sumbe-derby-late-goal", Language.ENGLISH);
        var item = item("sport.localhost", "/en/", path);

        assertThat(item.path("content_html").asText()).startsWith("<p><strong>Corrected, ");
        assertThat(OffsetDateTime.parse(item.path("date_modified").asText()).toInstant())
                .isEqualTo(
                        article.updatedAt()
                                .orElseThrow()
                                .truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
    }

    @Test
    void everybody_who_signs_is_named() {
        var path = newsroom.path("bridge-opens", Language.KAZAKH);
        var signed = Jsoup.parse(web.get("news.localhost", path).body()).select(".byline b");
        var named = item("news.localhost", "/kk/", path).path("authors");

        assertThat(named).hasSameSizeAs(signed).isNotEmpty();
        assertThat(named.get(0).path("name").asText()).isEqualTo(signed.getFirst().text());
    }

    @Test
    void a_story_too_longestfor_a_feed_shows_its_lead_until_it_is_withdrawn() {
        var longest = publish.by(acts.chief(), longDraft().id()).article();
        var path = longest.path().orElseThrow();
        eventually(() -> feed("/ru/").contains(path));

        assertThat(item("news.localhost", "/ru/", path).path("content_html").asText())
                .isEqualTo("<p>Лид.</p>");
        assertThat(feed("/ru/").length()).isLessThan(700_000);
        assertThat(Json.read(feed("/ru/"), JsonNode.class).path("items")).hasSizeGreaterThan(5);

        withdraw.by(acts.chief(), longest.id(), "Отозвано.");
        for (var list : List.of("/ru/", "/ru/region/")) {
            eventually(() -> !feed(list).contains(path));
        }
    }

    private Article longDraft() {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < 20; i++) {
            var words = "Очень длинный рассказ. ".repeat(800);
            blocks.add(new Block.Paragraph("para" + i, Span.of(words)));
        }
        var wording = new Wording(Headlines.of("Без конца"), "Лид.", Body.of(blocks));
        return create.by(
                acts.chief(),
                NewStory.in("news", "region"),
                tilshi.story.Newsroom.russian(wording));
    }

    private String feed(String list) {
        return web.get("news.localhost", list + "feed.json").body();
    }

    private static void eventually(BooleanSupplier holds) {
        var end = Instant.now().plusSeconds(10);
        while (!holds.getAsBoolean()) {
            assertThat(Instant.now()).as("not in ten seconds").isBefore(end);
            Thread.onSpinWait();
        }
    }

    @Test
    void a_withdrawn_story_is_in_no_feed() {
        var path = newsroom.path("bazaar-relocation", Language.RUSSIAN);

        for (var file : FILES) {
            assertThat(web.get("news.localhost", "/ru/" + file).body()).doesNotContain(path);
        }
    }

    @Test
    void a_feed_is_dated_by_its_newest_change() {
        var answer = web.get("news.localhost", "/ru/feed.json");
        var newest =
                StreamSupport.stream(
                                Json.read(answer.body(), JsonNode.class)
                                        .path("items")
                                        .spliterator(),
                                false)
                        .map(item -> OffsetDateTime.parse(item.path("date_modified").asText()))
                        .map(OffsetDateTime::toInstant)
                        .max(Instant::compareTo)
                        .orElseThrow();

        var header = answer.headers().firstValue("last-modified").orElseThrow();
        assertThat(ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant())
                .isEqualTo(newest);
    }

    private JsonNode item(String host, String page, String path) {
        var feed = Json.read(web.get(host, page + "feed.json").body(), JsonNode.class);
        return StreamSupport.stream(feed.path("items").spliterator(), false)
                .filter(item -> item.path("url").asText().equals("http://" + host + path))
                .findFirst()
                .orElseThrow();
    }

    private String body(Place place, String file) {
        return web.get(place.host(), place.path() + file).body();
    }
}
