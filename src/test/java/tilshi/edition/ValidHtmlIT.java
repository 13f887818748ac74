package tilshi.edition;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import nu.validator.client.EmbeddedValidator;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;
import tilshi.Browser;
import tilshi.DeskPages;
import tilshi.InTilshi;
import tilshi.PublicPages;
import tilshi.Web;

/** What the house sends is HTML without errors, by the checker of the W3C and the WHATWG. */
@InTilshi
class ValidHtmlIT {

    @Inject Web web;
    @Inject PublicPages pages;
    @Inject DeskPages desk;
    @Inject Browser browser;

    @Test
    void every_public_page_is_valid() {
        var softly = new SoftAssertions();
        for (var page : pages.all()) {
            var answer = web.get(page.host(), page.path());
            softly.assertThat(answer.statusCode()).as(page.toString()).isEqualTo(page.status());
            softly.assertThat(flaws(answer.body())).as(page.toString()).isEmpty();
        }
        softly.assertAll();
    }

    @Test
    void every_page_of_the_desk_is_valid() {
        var softly = new SoftAssertions();
        try (var context = browser.context(Browser.reader())) {
            desk.walk(
                    context.newPage(),
                    (name, answer) -> softly.assertThat(flaws(answer.text())).as(name).isEmpty());
        }
        softly.assertAll();
    }

    @Test
    void the_checker_sees_a_flaw() {
        assertThat(flaws("<!doctype html><html lang=kk><title>t</title><p><div id=a id=a></p>"))
                .contains("error");
    }

    /**
     * Its errors and warnings. The checker knows no cascade layers, so styles are left to browsers.
     */
    private static String flaws(String html) {
        var plain = html.replaceFirst("(?s)<style>.*?</style>", "<style></style>");
        var checker = new EmbeddedValidator();
        checker.setNoLangDetect(true);
        checker.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        try {
            var bytes = plain.getBytes(StandardCharsets.UTF_8);
            return checker.validate(new ByteArrayInputStream(bytes)).strip();
        } catch (IOException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
