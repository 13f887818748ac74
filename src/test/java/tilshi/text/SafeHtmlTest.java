package tilshi.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTest {

    private static final Set<String> HARMLESS =
            Set.of("p", "h2", "h3", "ul", "ol", "li", "strong", "em", "a", "br");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<p onclick='alert(1)'>x</p>",
                "<a href='javascript:alert(1)'>x</a>",
                "<a href=' jAvAsCrIpT&#58;alert(1)'>x</a>",
                "<a href='java\tscript:alert(1)'>x</a>",
                "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
                "<img src=x onerror=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<style>@import 'https://evil.example/'</style>",
                "<form action='https://evil.example/'><input name=q></form>",
                "<scr<script>ipt>alert(1)</script>",
                "<p style='background:url(javascript:alert(1))'>x</p>",
                "<base href='https://evil.example/'><meta http-equiv=refresh content=0>",
            })
    void a_cleaned_fragment_can_do_nothing(String fragment) {
        harmless(SafeHtml.cleaned(fragment).toString());
    }

    @Property(tries = 1_000)
    void no_fragment_whatever_keeps_anything_that_acts(@ForAll("fragments") String fragment) {
        harmless(SafeHtml.cleaned(fragment).toString());
    }

    @Property
    void an_escaped_text_is_only_a_text(@ForAll("fragments") String text) {
        var escaped = SafeHtml.escaped(text).toString();

        assertThat(escaped).doesNotContain("<", ">", "\"");
        assertThat(Parser.unescapeEntities(escaped, false)).isEqualTo(text);
    }

    @Test
    void prose_and_its_links_survive() {
        var prose =
                "<h2>A</h2><p>b <strong>c</strong> <em>d</em><br><a href=\"https://e.example/\">e"
                        + "</a> <a href=\"/kk/about\">f</a></p><ul><li>g</li></ul>";

        assertThat(SafeHtml.cleaned(prose)).hasToString(prose);
    }

    @Test
    void a_link_cannot_be_broken_out_of() {
        var link = SafeHtml.escaped("a").linkedTo("/\"onclick=\"alert(1)").inside("p").toString();

        var anchor = Jsoup.parseBodyFragment(link).selectFirst("p > a");
        assertThat(anchor.attributes().size()).isEqualTo(1);
        assertThat(anchor.attr("href")).isEqualTo("/\"onclick=\"alert(1)");
    }

    @Test
    void pieces_are_put_together_as_they_are() {
        assertThat(SafeHtml.escaped("a < b").and(SafeHtml.escaped("c").inside("em")))
                .hasToString("a &lt; b<em>c</em>");
    }

    private static void harmless(String html) {
        for (var element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
            if (element.tagName().equals("body")) {
                continue;
            }
            assertThat(HARMLESS).contains(element.tagName());
            for (var attribute : element.attributes()) {
                assertThat(attribute.getKey()).isEqualTo("href");
                assertThat(element.tagName()).isEqualTo("a");
                var address = attribute.getValue().replaceAll("[\\s\\p{Cntrl}]", "");
                assertThat(address).doesNotMatch("(?i)(javascript|data|vbscript):.*");
            }
        }
    }

    @Provide
    Arbitrary<String> fragments() {
        return Arbitraries.of(
                        "<",
                        ">",
                        "\"",
                        "'",
                        "=",
                        "/",
                        " ",
                        "\t",
                        "&",
                        ";",
                        "script",
                        "<p>",
                        "</p>",
                        "<a href=",
                        "javascript:",
                        "alert(1)",
                        "<svg>",
                        "<style>",
                        "</style>",
                        "on",
                        "<!--",
                        "-->",
                        "<![CDATA[",
                        "]]>",
                        "img src=x onerror=",
                        "&#106;",
                        "&colon;",
                        "<em>",
                        "x",
                        "қ",
                        "https://e.example/",
                        "data:text/html,",
                        "<br",
                        "<li")
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }
}
