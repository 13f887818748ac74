package tilshi.edition;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import tilshi.Browser;
import tilshi.DeskPages;
import tilshi.InTilshi;
import tilshi.PublicPages;

/**
 * Everybody can use every page: on a phone and at a table, by day and by night (axe-core). What
 * differs from a page in words only is looked at on a phone by day.
 */
@InTilshi
class AccessibilityBrowserTest {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** Each violation as a sentence: the rule, and where it is broken. */
    private static final String RUN =
            """
            async (wanted) => {
              const { violations } =
                  await axe.run(document, { runOnly: wanted, resultTypes: ['violations'] });
              return violations.map(({ id, help, nodes }) =>
                  `${id}: ${help} at ${nodes.slice(0, 3)
                      .map((node) => `${node.target} ${node.failureSummary}`).join(' | ')}`);
            }
            """;

    @Inject Browser browser;
    @Inject PublicPages pages;
    @Inject DeskPages desk;

    @Test
    void every_public_page_is_open_to_everybody() {
        var softly = new SoftAssertions();
        try (var context = browser.context(Browser.reader())) {
            context.route("**/media/**", Route::abort);
            var page = context.newPage();
            var kinds = new HashSet<String>();
            for (var shown : pages.all()) {
                if (isTwin(shown.url()) && !kinds.add("twin of " + shown.kind())) {
                    continue;
                }
                page.navigate(shown.url());
                page.evaluate(AxeBuilder.getAxeScript());
                onAPhone(page, shown.toString(), softly);
                if (kinds.add(shown.kind())) {
                    atATableAndByNight(page, shown.toString(), softly);
                }
            }
        }
        softly.assertAll();
    }

    @Test
    void every_page_of_the_desk_is_open_to_everybody() {
        var softly = new SoftAssertions();
        try (var context = browser.context(Browser.reader())) {
            var page = context.newPage();
            desk.walk(
                    page,
                    (name, answer) -> {
                        page.evaluate(AxeBuilder.getAxeScript());
                        onAPhone(page, name, softly);
                        atATableAndByNight(page, name, softly);
                    });
        }
        softly.assertAll();
    }

    /** The same page in other letters: one of each kind is enough. */
    private static boolean isTwin(String url) {
        return url.contains("/kk-latn/");
    }

    private static void onAPhone(Page page, String name, SoftAssertions softly) {
        page.setViewportSize(360, 900);
        softly.assertThat(found(page, "tag", RULES)).as(name + ", 360").isEmpty();
    }

    /** Night changes nothing but colours, so by night only they are looked at. */
    private static void atATableAndByNight(Page page, String name, SoftAssertions softly) {
        page.setViewportSize(1280, 900);
        softly.assertThat(found(page, "tag", RULES)).as(name + ", 1280").isEmpty();
        by(page, ColorScheme.DARK);
        softly.assertThat(found(page, "rule", List.of("color-contrast")))
                .as(name + " by night")
                .isEmpty();
        by(page, ColorScheme.LIGHT);
    }

    private static void by(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    private static List<?> found(Page page, String type, List<String> values) {
        return (List<?>) page.evaluate(RUN, Map.of("type", type, "values", values));
    }
}
