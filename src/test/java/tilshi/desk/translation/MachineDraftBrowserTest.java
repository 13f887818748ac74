package tilshi.desk.translation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.WithTestResource;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tilshi.Browser;
import tilshi.DeskPages;
import tilshi.InTilshi;
import tilshi.story.Newsroom;
import tilshi.story.SmallMachine;

/** A machine writes beside the source what is missing; a person reads it, and answers for it. */
@InTilshi
@WithTestResource(SmallMachine.class)
class MachineDraftBrowserTest {

    @Inject Browser browser;
    @Inject Newsroom newsroom;

    @Test
    void what_a_machine_drafts_is_marked_until_somebody_has_read_it() {
        var source = newsroom.draft("Машина туралы").id();
        try (var context = browser.context(Browser.reader())) {
            var page = context.newPage();
            DeskPages.signIn(page, "publisher");
            page.navigate(DeskPages.DESK + "articles/" + source);
            page.locator("form[action$='/translations']:has([value=kk]) button").click();
            page.waitForURL("**/write");
            page.waitForSelector(".source-part.missing");
            int missing = page.locator(".source-part.missing").count();

            page.getByText("Машинаға нобайлату (" + missing + ")").click();

            assertThat(page.locator(".source-part.missing")).hasCount(0);
            assertThat(page.locator(".source-part.drafted")).hasCount(missing);
            var headline = page.locator(".source-part[data-source='headline.web']");
            assertThat(headline.locator(".mark")).hasText("Машинаның нобайы, әлі ешкім оқыған жоқ");
            assertThat(page.locator("#headline")).hasValue(loud(headline.locator(".words")));
            assertThat(page.locator(".story-text > .beside-drafted")).not().hasCount(0);
            headline.locator("button").click();

            assertThat(page.locator(".source-part.drafted")).hasCount(missing - 1);
            assertThat(headline.locator(".mark")).hasCount(0);
            assertThat(headline.locator(".signed")).containsText("Сәуле Тоғызбай");
            page.locator(".story-text > p").first().click();
            page.keyboard().press("End");
            page.keyboard().type(" Оқылды.");
            assertThat(page.locator(".source-part.drafted")).hasCount(missing - 2);
            inspect(page);
        }
    }

    /** As the small machine translates. */
    private static String loud(Locator words) {
        return words.innerText().toUpperCase(Locale.ROOT);
    }

    private static void inspect(Page page) {
        for (var scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            var folder = System.getenv("TILSHI_LOOK");
            if (folder != null) {
                var file = Path.of(folder, "machine-" + scheme + ".png");
                page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
            }
            assertThat(new AxeBuilder(page).analyze().getViolations()).as("%s", scheme).isEmpty();
        }
    }
}
