package tilshi.edition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import tilshi.InTilshi;
import tilshi.Newsroom;
import tilshi.PublicPages;
import tilshi.Web;
import tilshi.base.Json;
import tilshi.story.CreateStory;
import tilshi.story.Headlines;
import tilshi.story.NewStory;
import tilshi.story.PublishArticle;
import tilshi.story.Wording;
import tilshi.text.Language;

/** What search engines, messengers and feed readers are told is complete and true. */
@InTilshi
class MachinesIT {

    private static final List<String> CARD =
            List.of("og:type", "og:site_name", "og:title", "og:description", "og:url", "og:locale");

    @Inject Web web;
    @Inject PublicPages pages;
    @Inject Newsroom newsroom;
    @Inject tilshi.story.Newsroom acts;
    @Inject CreateStory createStory;
    @Inject PublishArticle publish;

    @Test
    void every_page_has_a_card_for_messengers() {
        var softly = new SoftAssertions();
        for (var page : pages.all()) {
            if (page.name().equals("portal")) {
                continue;
            }
            var document = document(page.host(), page.path());
            for (var property : CARD) {
                softly.assertThat(property(document, property))
                        .as(property + " of " + page)
                        .isNotBlank();
            }
            softly.assertThat(document.select("title").text()).as(page.toString()).isNotBlank();
            softly.assertThat(document.select("meta[name=description]").attr("content"))
                    .as(page.toString())
                    .isNotBlank();
        }
        softly.assertAll();
    }

    @Test
    void the_card_of_a_story_has_its_picture_and_its_times() {
        var document = story("bridge-opens", Language.KAZAKH);

        assertThat(property(document, "og:type")).isEqualTo("article");
        assertThat(property(document, "og:image")).startsWith("http://news.localhost/media/");
        assertThat(property(document, "og:image:width")).matches("\\d{3,4}");
        assertThat(property(document, "og:image:height")).matches("\\d{3,4}");
        assertThat(property(document, "og:image:alt")).isNotBlank();
        assertThat(OffsetDateTime.parse(property(document, "article:published_time"))).isNotNull();
    }

    @Test
    void a_story_is_shared_under_the_headline_that_was_written_for_it() {
        var lines = new Headlines("Мост открыли", "", "", "", "Мост, которого ждали");
        var plain = tilshi.story.Newsroom.wording("Мост открыли");
        var wording = new Wording(lines, plain.lead(), plain.body());
        var draft =
                createStory.by(
                        acts.chief(),
                        NewStory.in("news", "region"),
                        tilshi.story.Newsroom.russian(wording));
        var path = publish.by(acts.chief(), draft.id()).article().path().orElseThrow();

        var document = Jsoup.parse(web.get("news.localhost", path).body());

        assertThat(property(document, "og:title")).isEqualTo("Мост, которого ждали");
        assertThat(document.title()).startsWith("Мост открыли — ");
    }

    @Test
    void a_story_says_of_itself_all_that_search_engines_ask() {
        for (var language : Language.values()) {
            var data = data(story("bridge-opens", language));

            assertThat(data.path("@type").asText()).isEqualTo("NewsArticle");
            assertThat(data.path("headline").asText()).isNotBlank();
            assertThat(data.path("inLanguage").asText()).isEqualTo(language.code());
            assertThat(moment(data, "dateModified"))
                    .isAfterOrEqualTo(moment(data, "datePublished"));
            assertThat(data.path("author")).isNotEmpty();
            assertThat(data.path("author").get(0).path("name").asText()).isNotBlank();
            assertThat(data.path("author").get(0).path("url").asText()).startsWith("http");
            assertThat(data.path("image").path("width").asInt()).isPositive();
            assertThat(data.path("image").path("height").asInt()).isPositive();
            assertThat(data.path("publisher").path("name").asText()).isNotBlank();
        }
    }

    @Test
    void times_carry_the_offset_of_the_zone() {
        var published = moment(data(story("bridge-opens", Language.KAZAKH)), "datePublished");

        assertThat(published.getOffset()).isEqualTo(ZoneOffset.ofHours(5));
    }

    @Test
    void a_corrected_story_says_what_was_wrong() {
        var correction = data(story("sumbe-derby-late-goal", Language.ENGLISH)).path("correction");

        assertThat(correction.get(0).path("@type").asText()).isEqualTo("CorrectionComment");
        assertThat(correction.get(0).path("text").asText()).isNotBlank();
    }

    @Test
    void latin_letters_are_told_apart() {
        var document = story("school-newspaper", Language.KAZAKH);

        assertThat(data(document).path("inLanguage").asText()).isEqualTo("kk-Latn");
        assertThat(document.select("html").attr("lang")).isEqualTo("kk-Latn");
    }

    @Test
    void every_feed_is_xml_with_dates_feed_readers_understand() throws Exception {
        for (var site : newsroom.sites()) {
            var answer = web.get(site.brand().host(), site.path("rss.xml"));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("content-type").orElse("")).contains("xml");
            var channel = xml(answer.body());
            assertThat(channel.getElementsByTagName("item").getLength()).isPositive();
            for (var name : List.of("lastBuildDate", "pubDate")) {
                var dates = channel.getElementsByTagName(name);
                for (int i = 0; i < dates.getLength(); i++) {
                    var date = dates.item(i).getTextContent();
                    assertThat(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)).isNotNull();
                }
            }
        }
    }

    private static Element xml(String text) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes))
                .getDocumentElement();
    }

    private Document story(String story, Language language) {
        return document(newsroom.host(story), newsroom.path(story, language));
    }

    private Document document(String host, String path) {
        return Jsoup.parse(web.get(host, path).body());
    }

    private static String property(Document document, String name) {
        return document.select("meta[property=" + name + "]").attr("content");
    }

    private static JsonNode data(Document document) {
        return Json.read(
                document.select("script[type=application/ld+json]").first().data(), JsonNode.class);
    }

    private static OffsetDateTime moment(JsonNode data, String property) {
        return OffsetDateTime.parse(data.path(property).asText());
    }
}
