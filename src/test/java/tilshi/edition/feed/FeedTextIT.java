package tilshi.edition.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import tilshi.InTilshi;
import tilshi.base.Json;
import tilshi.edition.Frame;
import tilshi.edition.Xml;
import tilshi.text.SafeHtml;

/** Whatever is written comes out of every feed as it went in. */
@InTilshi
class FeedTextIT {

    private static final String LETTERS = "]]>&<\"'аәңұ ӨÄ ٹىلشى 🏇🏽\u200F\u2028%{}$\\\n\t";

    static Stream<String> texts() {
        var random = new Random(22);
        var points = LETTERS.codePoints().toArray();
        var mixed =
                Stream.generate(
                                () ->
                                        random.ints(40, 0, points.length)
                                                .mapToObj(i -> Character.toString(points[i]))
                                                .collect(Collectors.joining()))
                        .limit(60);
        return Stream.concat(
                Stream.of(
                        "a ]]> b ]]]]>> c",
                        "&amp; & &#0; &nbsp; <b>\"'</b>",
                        "<![CDATA[ x ]]>",
                        "ٴتىلشى، قازاقشا توتە جازۋ",
                        "🏇🏽 👩‍👩‍👧 ҚҒҢӨҰҮҺІӘ",
                        "{item.title} ${x} %s"),
                mixed);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_text_survives(String text) {
        var feed = feed(text);
        var rss = Xml.child(Xml.read(FeedPage.Templates.rss(feed).render()), "channel");
        var item = Xml.child(rss, "item");
        var atom = Xml.read(FeedPage.Templates.atom(feed).render());
        var json = Json.read(JsonFeed.of(feed), JsonNode.class).path("items").path(0);

        same(text, rss, "title", item, "content:encoded");
        same(text, atom, "title", Xml.child(atom, "entry"), "content");
        assertThat(Xml.text(item, "dc:creator")).isEqualTo(text);
        var media = Xml.child(item, "media:content");
        assertThat(Xml.text(media, "media:credit")).isEqualTo(text);
        assertThat(json.path("title").asText()).isEqualTo(text);
        assertThat(words(json.path("content_html").asText())).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("forbidden")
    void what_xml_cannot_hold_is_left_out(String text) {
        var item = Xml.child(Xml.child(rss(text), "channel"), "item");

        assertThat(Xml.text(item, "title")).isEqualTo("ab");
        assertThat(Xml.text(Xml.child(item, "media:content"), "media:credit")).isEqualTo("ab");
    }

    static Stream<String> forbidden() {
        return Stream.of("a\u0000b", "a\u000Bb", "a\u001Bb", "a\uFFFEb", "a\uFFFFb", "a\uD800b");
    }

    private static Element rss(String text) {
        return Xml.read(FeedPage.Templates.rss(feed(text)).render());
    }

    private static void same(String text, Element feed, String title, Element item, String html) {
        assertThat(Xml.text(feed, title)).isEqualTo(text);
        assertThat(Xml.text(item, title)).isEqualTo(text);
        assertThat(words(Xml.text(item, html))).isEqualTo(text);
    }

    private static String words(String html) {
        return Jsoup.parseBodyFragment(html).select("p").first().wholeText();
    }

    private static Feed feed(String text) {
        var at = Instant.parse("2026-11-22T09:00:00Z");
        var picture =
                Feed.Picture.of(new Frame.Image("http://a.localhost/m.jpg", 4, 3, text), text);
        var item =
                new Feed.Item(
                        "tag:a.localhost,2026-11-22:article:1",
                        "http://a.localhost/kk/a",
                        "kk",
                        text,
                        text,
                        SafeHtml.escaped(text).inside("p").toString(),
                        new Feed.Times(at, at, ZoneId.of("Asia/Almaty")),
                        List.of(new Feed.Author(text, "http://a.localhost/kk/authors/a")),
                        List.of(text),
                        Optional.of(picture));
        var about = new Feed.Origin(text, text, "http://a.localhost", "/kk/", "kk", text);
        return new Feed(
                text, "http://a.localhost/kk/", "http://a.localhost/x", about, List.of(item));
    }
}
