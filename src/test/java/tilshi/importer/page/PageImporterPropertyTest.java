package tilshi.importer.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import tilshi.base.Refusal;
import tilshi.story.Body;
import tilshi.text.Language;

/** Whatever comes in, a valid draft or a named refusal goes out, and soon. */
class PageImporterPropertyTest {

    private final PageImporter importer = new PageImporter();

    private void comesOutWell(byte[] page) {
        var start = System.nanoTime();
        assertThatCode(
                        () -> {
                            try {
                                var taken = importer.take(page, SampleSite.in(Language.KAZAKH));
                                var json = taken.wording().body().json();
                                assertThat(Body.read(json)).isEqualTo(taken.wording().body());
                                assertThat(taken.original()).doesNotContain("\u0000");
                            } catch (Refusal refusal) {
                                assertThat(refusal.key()).startsWith("refusal.page-");
                            }
                        })
                .doesNotThrowAnyException();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Property(tries = 300)
    void any_bytes(@ForAll @Size(max = 3_000) byte[] page) {
        comesOutWell(page);
    }

    @Property(tries = 400)
    void pages_cut_shuffled_and_spoilt(@ForAll("spoilt") byte[] page) {
        comesOutWell(page);
    }

    @Property(tries = 300)
    void soup_of_tags_quotes_and_words(@ForAll("soup") String soup) {
        comesOutWell(soup.getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<byte[]> spoilt() {
        var charsets = Arbitraries.of("UTF-8", "windows-1251", "KOI8-R", "UTF-16LE", "UTF-16");
        return Combinators.combine(Arbitraries.of(Truth.all()), charsets, Arbitraries.longs())
                .as((truth, name, seed) -> spoil(truth.page(Charset.forName(name)), seed));
    }

    private static byte[] spoil(byte[] page, long seed) {
        var random = new Random(seed);
        var spoilt = page.clone();
        int hits = random.nextInt(30);
        for (int i = 0; i < hits; i++) {
            spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
        }
        return Arrays.copyOf(spoilt, random.nextInt(spoilt.length) + 1);
    }

    @Provide
    Arbitrary<String> soup() {
        var parts =
                Arbitraries.of(
                        "<p>",
                        "</p>",
                        "<div class=share>",
                        "</div>",
                        "<blockquote>",
                        "</blockquote>",
                        "<table><tr><td>",
                        "</td></tr></table>",
                        "<ul><li>",
                        "</li></ul>",
                        "<h1>",
                        "</h1>",
                        "<b>",
                        "<i>",
                        "<a href='http://x y'>",
                        "<iframe src=https://youtu.be/x>",
                        "<br>",
                        "«",
                        "»",
                        "\"",
                        "“",
                        "”",
                        "– ",
                        ", – сказал ",
                        " деп атап өтті ",
                        " said ",
                        ": ",
                        ". ",
                        ", что ",
                        "По словам ",
                        "Асхат Оралов ",
                        "аким области ",
                        "Сәрсен Құлмағанбеттің айтуынша ",
                        "Anna Smith ",
                        "ТОО «Мост» ",
                        "12 345,6 млн тенге ",
                        "20 мая 2022 ",
                        "Слово идёт за словом и ничего не значит. ",
                        "Бұл сөйлемнің мәні аз, бірақ ұзын болуы керек еді. ",
                        "The sentence goes on for a while and ends. ",
                        "\n",
                        "\n\n",
                        "\u0301",
                        "\uD83D\uDE00",
                        "\u2028",
                        "№ 5 ",
                        "Читайте также: ",
                        "Комментарии\n",
                        "• ",
                        "1. ");
        return parts.list().ofMaxSize(120).map(list -> String.join("", list));
    }

    @Example
    void megabytes_of_markup() {
        var words = "Слово идёт за словом и ничего не значит. ";
        comesOutWell(
                "<div>".repeat(1_000_000),
                "<p><b>".repeat(800_000),
                "<table><tr><td>слово ".repeat(200_000),
                "<p>слово «слово ".repeat(180_000),
                "<script type='application/ld+json'>" + "[".repeat(1_000_000) + "</script><p>т</p>",
                "<a href='" + "x".repeat(4_000_000) + "'>ссылка</a>",
                "<p>" + "слово ".repeat(400_000) + ".</p>",
                ("<p>" + words.repeat(3) + "</p>").repeat(20_000),
                "<!--" + "-".repeat(4_000_000));
    }

    @Example
    void megabytes_of_text() {
        var said = "Асхат Оралов сказал, что дело идёт к концу и это хорошо для всех нас. ";
        comesOutWell(
                "«".repeat(2_500_000),
                "\"слово ".repeat(400_000),
                said.repeat(30_000),
                "Заголовок страницы\n" + (said + "\n").repeat(30_000),
                "Заголовок\n" + "Длинное предложение без конца, ".repeat(80_000) + ".",
                "а\u0300\u0323".repeat(800_000),
                "1 000 ".repeat(800_000) + ".",
                "Заголовок страницы\n" + "– ".repeat(1_000_000),
                "Заголовок страницы\n" + ", – ".repeat(600_000) + " слово.",
                "Заголовок страницы\n" + "А. ".repeat(900_000) + " слово.",
                "=".repeat(4_500_000));
    }

    private void comesOutWell(String... pages) {
        for (var page : pages) {
            comesOutWell(page.getBytes(StandardCharsets.UTF_8));
        }
    }
}
