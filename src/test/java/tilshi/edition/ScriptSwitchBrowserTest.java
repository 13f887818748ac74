package tilshi.edition;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tilshi.Browser;
import tilshi.InTilshi;
import tilshi.Newsroom;
import tilshi.text.Language;

/** A reader changes the script of a page. */
@InTilshi
class ScriptSwitchBrowserTest {

    private static final String HOST = "http://news.localhost";

    @Inject Browser browser;
    @Inject Newsroom newsroom;

    private BrowserContext context;
    private Page page;

    @BeforeEach
    void open() {
        context = browser.context(Browser.reader());
        page = context.newPage();
    }

    @AfterEach
    void close() {
        context.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void the_other_script_is_the_same_story_and_back_again(int width) {
        page.setViewportSize(width, 900);
        var path = newsroom.path("bridge-opens", Language.KAZAKH);
        page.navigate(HOST + path);
        look("story-cyrillic", width);

        page.click(".scripts a[hreflang=kk-Latn]");

        assertThat(page.url()).isEqualTo(HOST + path.replaceFirst("/kk/", "/kk-latn/"));
        assertThat(page.locator("h1").innerText()).startsWith("Sümbeözennıñ ekınşı köpırı aşyldy");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        isOpen();
        look("story", width);
        page.click(".scripts a[hreflang=kk]");
        assertThat(page.url()).isEqualTo(HOST + path);
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void who_reads_latin_stays_in_latin_from_page_to_page(int width) {
        page.setViewportSize(width, 900);
        page.navigate(HOST + "/kk-latn/");
        look("front", width);
        isOpen();

        page.locator(".first a").first().click();
        assertThat(page.url()).startsWith(HOST + "/kk-latn/");
        page.locator(".trail a").last().click();
        assertThat(page.url()).startsWith(HOST + "/kk-latn/");
        page.click(".brand a");
        assertThat(page.url()).isEqualTo(HOST + "/kk-latn/");
        page.click(".languages a[hreflang=ru]");
        assertThat(page.url()).isEqualTo(HOST + "/ru/");
        assertThat(page.locator(".scripts").count()).isZero();
    }

    @Test
    void who_searches_in_latin_finds_and_reads_in_latin() {
        page.setViewportSize(360, 900);
        page.navigate(HOST + "/kk-latn/search");
        page.fill("#q", "köpırı");
        page.press("#q", "Enter");

        page.waitForSelector(".river");
        assertThat(page.url()).startsWith(HOST + "/kk-latn/search?q=");
        assertThat(page.locator(".river").innerText()).contains("köpırı aşyldy");
        isOpen();
        look("search", 360);
        page.locator(".river a").first().click();
        assertThat(page.url()).startsWith(HOST + "/kk-latn/2");
    }

    private void isOpen() {
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    /** Keeps a picture for people, where they ask for it. */
    private void look(String name, int width) {
        var folder = System.getenv("TILSHI_LOOK");
        if (folder == null) {
            return;
        }
        for (var scheme : ColorScheme.values()) {
            if (scheme == ColorScheme.NO_PREFERENCE) {
                continue;
            }
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            var file = "latin-" + name + "-" + width + "-" + scheme + ".png";
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, file)));
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }
}
