package tilshi.edition;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import tilshi.Browser;
import tilshi.DeskPages;
import tilshi.InTilshi;
import tilshi.PublicPages;

/** Everybody can use every page: on a phone and at a table, by day and by night (axe-core). */
@InTilshi
class AccessibilityBrowserTest {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<Integer> WIDTHS = List.of(360, 1280);

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
            for (var shown : pages.all()) {
                page.navigate(shown.url());
                inspect(page, shown.toString(), softly);
            }
        }
        softly.assertAll();
    }

    @Test
    void every_page_of_the_desk_is_open_to_everybody() {
        var softly = new SoftAssertions();
        try (var context = browser.context(Browser.reader())) {
            var page = context.newPage();
            desk.walk(page, (name, answer) -> inspect(page, name, softly));
        }
        softly.assertAll();
    }

    /** Night changes nothing but colours, so by night only they are looked at. */
    private static void inspect(Page page, String name, SoftAssertions softly) {
        page.evaluate(AxeBuilder.getAxeScript());
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            by(page, ColorScheme.LIGHT);
            softly.assertThat(found(page, "tag", RULES)).as(name + ", " + width).isEmpty();
            by(page, ColorScheme.DARK);
            softly.assertThat(found(page, "rule", List.of("color-contrast")))
                    .as(name + ", " + width + " by night")
                    .isEmpty();
        }
        by(page, ColorScheme.LIGHT);
    }

    private static void by(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    private static List<?> found(Page page, String type, List<String> values) {
        return (List<?>) page.evaluate(RUN, Map.of("type", type, "values", values));
    }
}
