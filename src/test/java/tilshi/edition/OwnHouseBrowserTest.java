package tilshi.edition;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import tilshi.Browser;
import tilshi.DeskPages;
import tilshi.InTilshi;
import tilshi.PublicPages;

/** On a phone every page fits, keeps its own policy and asks nobody outside the house. */
@InTilshi
class OwnHouseBrowserTest {

    private static final String INLINE =
            """
            () => [...document.querySelectorAll('*')]
                .filter((e) => e.getAttributeNames().some((n) => n === 'style' || n.startsWith('on')))
                .map((e) => e.outerHTML.slice(0, 120))
            """;
    private static final String WIDER =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    @Inject Browser browser;
    @Inject PublicPages pages;
    @Inject DeskPages desk;

    private final List<String> asked = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    @Test
    void public_pages_fit_and_stay_in_the_house() {
        var softly = new SoftAssertions();
        try (var context = browser.context(Browser.reader().setViewportSize(360, 800))) {
            var page = watched(context.newPage());
            for (var shown : pages.all()) {
                page.navigate(shown.url());
                look(page, shown.toString(), softly);
            }
        }
        softly.assertAll();
    }

    @Test
    void pages_of_the_desk_fit_and_stay_in_the_house() {
        var softly = new SoftAssertions();
        try (var context = browser.context(Browser.reader().setViewportSize(360, 800))) {
            var page = watched(context.newPage());
            desk.walk(page, (name, answer) -> look(page, name, softly));
        }
        softly.assertAll();
    }

    private Page watched(Page page) {
        page.onRequest(request -> asked.add(request.url()));
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error") && !isTheAnswerItself(page, message)) {
                        complaints.add(message.text());
                    }
                });
        page.onPageError(complaints::add);
        return page;
    }

    private void look(Page page, String name, SoftAssertions softly) {
        softly.assertThat((int) page.evaluate(WIDER)).as("wider than the phone: " + name).isZero();
        softly.assertThat((List<?>) page.evaluate(INLINE)).as("inline: " + name).isEmpty();
        softly.assertThat(page.locator("h1").count()).as("headlines: " + name).isEqualTo(1);
        softly.assertThat(asked)
                .as("asked by " + name)
                .allMatch(url -> URI.create(url).getHost().endsWith("localhost"));
        softly.assertThat(complaints).as("complaints: " + name).isEmpty();
        asked.clear();
        complaints.clear();
    }

    /** Chromium also complains of a page whose own answer is a refusal; that is meant so. */
    private static boolean isTheAnswerItself(Page page, ConsoleMessage message) {
        return message.text().startsWith("Failed to load resource")
                && (message.location().startsWith(page.url())
                        || message.location().startsWith(DeskPages.DESK)
                                && message.text()
                                        .matches(".*\\b(400|401|403|404|409|422|429)\\b.*"));
    }
}
