package tilshi.desk.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tilshi.Browser;
import tilshi.DeskPages;
import tilshi.InTilshi;
import tilshi.Newsroom;
import tilshi.text.Language;

/** Spelling in the editor, by the keyboard. */
@InTilshi
class SpellingBrowserTest {

    @Inject Browser browser;
    @Inject Newsroom newsroom;
    @Inject Jdbi database;

    private BrowserContext hers;
    private Page page;
    private long id;

    @BeforeEach
    void open() {
        hers = browser.context(Browser.reader());
        page = hers.newPage();
        page.setDefaultTimeout(60_000);
        DeskPages.signIn(page, "publisher");
        id = newsroom.article("village-doctor", Language.RUSSIAN).id();
        write();
    }

    @AfterEach
    void close() {
        database.useHandle(handle -> handle.execute("delete from story_word"));
        hers.close();
    }

    @Test
    void a_misspelt_word_is_underlined_and_mended_by_key_and_a_word_of_the_house_stays() {
        type(" Пришли прахожие и ушли.");
        page.waitForSelector(".slip >> text=прахожие");
        assertThat(page.getAttribute(".story-text", "spellcheck")).isEqualTo("false");

        choose("прахожие");
        var right = (String) page.evaluate("document.activeElement.textContent");
        assertThat(right).startsWith("прохож");
        look("spelling");
        looksRight();
        page.keyboard().press("Enter");
        page.waitForSelector(".story-text >> text=/Пришли." + right + "/");
        assertThat(page.locator(".slip >> text=прахожие").count()).isZero();

        type(" Был жырау Тасконыса и жумбакшы тоже.");
        page.waitForSelector(".slip >> text=жумбакшы");
        choose("жумбакшы");
        page.locator(".slip-box button").last().focus();
        page.keyboard().press("Enter");
        page.waitForCondition(() -> page.locator(".slip >> text=жумбакшы").count() == 0);
        write();
        type(" Этого жумбакшы и прахожие знали.");
        page.waitForSelector(".slip >> text=прахожие");
        assertThat(page.locator(".slip >> text=жумбакшы").count()).isZero();
    }

    @Test
    void the_words_of_the_house_are_open_to_all_in_light_and_dark_and_on_a_phone() {
        page.navigate(DeskPages.DESK + "articles/" + id + "/spelling");
        page.fill("#word", "Жумбакшы");
        page.click("main .main-act");
        page.waitForSelector("td >> text=жумбакшы");
        for (var scheme : ColorScheme.values()) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            looksRight();
            look("words-" + scheme);
        }
        page.setViewportSize(360, 740);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
        look("words-360");
        page.click("td button");
        page.waitForCondition(() -> page.locator("td").count() == 0);
    }

    private void write() {
        page.navigate(DeskPages.DESK + "articles/" + id + "/write");
        page.waitForSelector(".story-text[contenteditable=true] p");
    }

    private void type(String words) {
        page.locator(".story-text > p").first().click();
        page.keyboard().press("End");
        page.keyboard().type(words);
    }

    /** With the caret before a word, the key for the next slip. */
    private void choose(String word) {
        page.evaluate(
                "word => { const slip = [...document.querySelectorAll('.slip')]"
                        + ".find(one => one.textContent === word);"
                        + " getSelection().collapse(slip.firstChild, 1); }",
                word);
        page.waitForTimeout(100);
        page.keyboard().press("Alt+Enter");
        page.waitForSelector(".slip-box button:focus");
    }

    private void looksRight() {
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    /** For eyes: where TILSHI_LOOK names a folder. */
    private void look(String name) {
        var folder = System.getenv("TILSHI_LOOK");
        if (folder != null && Files.isDirectory(Path.of(folder))) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name + ".png")));
        }
    }
}
