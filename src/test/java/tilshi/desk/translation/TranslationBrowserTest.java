package tilshi.desk.translation;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tilshi.Browser;
import tilshi.DeskPages;
import tilshi.InTilshi;
import tilshi.Newsroom;
import tilshi.story.Articles;
import tilshi.story.Translations;
import tilshi.text.Language;

/** A translator makes a language beside another, and sees what changes there. */
@InTilshi
class TranslationBrowserTest {

    @Inject Browser browser;
    @Inject Newsroom newsroom;
    @Inject Articles articles;
    @Inject Translations translations;

    private BrowserContext hers;
    private BrowserContext his;

    @BeforeEach
    void open() {
        hers = browser.context(Browser.reader());
        his = browser.context(Browser.reader());
    }

    @AfterEach
    void close() {
        hers.close();
        his.close();
    }

    @Test
    void a_language_is_made_beside_another_and_what_goes_stale_is_marked_while_one_looks() {
        var source = newsroom.article("mobile-library", Language.KAZAKH);
        var page = hers.newPage();
        DeskPages.signIn(page, "publisher");
        page.navigate(DeskPages.DESK + "articles/" + source.id());
        page.locator("form[action$='/translations']:has([value=en]) button").click();
        page.waitForURL("**/write");
        page.waitForSelector(".source-part.missing");
        look(page, "translation-begun");
        page.locator(".beside header button").last().click();
        page.waitForSelector(".story-text > p.beside-missing >> nth=1");
        int missing = page.locator(".source-part.missing").count();
        page.locator("#headline").fill("A library on four wheels");
        page.locator(".story-text > p").first().click();
        page.keyboard().type("The bus comes on Tuesdays.");

        page.waitForFunction(
                "before => document.querySelectorAll('.source-part.missing').length === before - 2",
                missing);
        var block = page.locator(".story-text > p").first().getAttribute("data-id");
        assertThat(topOf(page.locator(".source-part[data-target='" + block + "']")))
                .as("side by side")
                .isCloseTo(
                        topOf(page.locator(".story-text > p").first()),
                        org.assertj.core.data.Offset.offset(40.0));
        look(page, "translation-written");

        var colleague = his.newPage();
        DeskPages.signIn(colleague, "editor");
        colleague.navigate(DeskPages.DESK + "articles/" + source.id() + "/write");
        colleague.waitForSelector(".story-text[contenteditable=true] p");
        colleague.locator(".story-text > p").first().click();
        colleague.keyboard().press("End");
        colleague.keyboard().type(" Жаңа сөйлем.");
        colleague.locator(".foot button").click();
        colleague.waitForURL("**/articles/" + source.id());

        page.waitForSelector(".source-part.stale ins");
        assertThat(page.locator(".source-part.stale").count()).isEqualTo(1);
        assertThat(page.locator(".story-text > p.beside-stale").innerText())
                .isEqualTo("The bus comes on Tuesdays.");
        look(page, "translation-stale");
        // A heading that waits for its words is empty until it is written.
        var axe = new AxeBuilder(page).disableRules(java.util.List.of("empty-heading"));
        assertThat(axe.analyze().getViolations()).isEmpty();

        page.locator(".source-part.stale button").first().click();
        page.waitForSelector(".source-part.stale", hidden());
        page.locator(".beside header button").first().click();
        assertThat(page.locator(".source-part.current").count()).isEqualTo(1);

        page.navigate(DeskPages.DESK + "articles/" + source.id());
        look(page, "translation-article");
        assertThat(page.locator("#h-tongues ~ dl").innerText()).containsPattern("\\d");
    }

    @Test
    void on_a_phone_the_part_that_is_written_is_shown() {
        var target = newsroom.article("village-doctor", Language.RUSSIAN);
        var page = hers.newPage();
        DeskPages.signIn(page, "publisher");
        page.setViewportSize(360, 740);
        page.navigate(DeskPages.DESK + "articles/" + target.id() + "/write");
        page.waitForSelector(".beside header");
        assertThat(page.locator(".source-part:visible").count()).isZero();

        page.locator(".story-text > p").nth(1).click();

        page.waitForSelector(".source-part.current");
        assertThat(page.locator(".source-part:visible").count()).isEqualTo(1);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
        for (var scheme : ColorScheme.values()) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertThat(new AxeBuilder(page).analyze().getViolations()).as("%s", scheme).isEmpty();
            look(page, "translation-360-" + scheme);
        }
    }

    private static double topOf(Locator element) {
        return element.boundingBox().y;
    }

    private static Page.WaitForSelectorOptions hidden() {
        return new Page.WaitForSelectorOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN);
    }

    /** For eyes: where TILSHI_LOOK names a folder. */
    private static void look(Page page, String name) {
        var folder = System.getenv("TILSHI_LOOK");
        if (folder != null && Files.isDirectory(Path.of(folder))) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name + ".png")));
        }
    }
}
