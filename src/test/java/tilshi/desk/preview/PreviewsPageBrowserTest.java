package tilshi.desk.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tilshi.Browser;
import tilshi.DeskPages;
import tilshi.InTilshi;
import tilshi.Newsroom;
import tilshi.text.Language;

/** From the page where one writes to what a reader would see, and to the phone of somebody else. */
@InTilshi
class PreviewsPageBrowserTest {

    @Inject Browser browser;
    @Inject Newsroom newsroom;

    private BrowserContext desk;
    private BrowserContext phone;
    private Page page;
    private long id;

    @BeforeEach
    void open() {
        desk = browser.context(Browser.reader());
        phone = browser.context(Browser.reader().setViewportSize(360, 740));
        page = desk.newPage();
        id = newsroom.article("village-doctor", Language.KAZAKH).id();
        DeskPages.signIn(page, "publisher");
        page.waitForSelector(".stories");
    }

    @AfterEach
    void close() {
        desk.close();
        phone.close();
    }

    @Test
    void what_was_just_typed_is_seen_by_a_phone_that_signed_in_nowhere_until_it_is_revoked() {
        page.navigate(DeskPages.DESK + "articles/" + id + "/write");
        page.locator(".story-text > p").first().click();
        page.keyboard().press("End");
        page.keyboard().type(" Бұл сөйлем алдын ала көрінеді.");
        page.keyboard().press("Control+Shift+P");
        page.waitForURL("**/preview?link=*");

        var inside = page.frameLocator(".stage iframe");
        inside.locator(".story").waitFor();
        assertThat(inside.locator(".body").innerText().replace('\u00a0', ' '))
                .contains("Бұл сөйлем алдын ала көрінеді.");
        assertThat(inside.locator(".preview").innerText()).contains("жарияланбаған");

        var reader = phone.newPage();
        var url = page.inputValue("#url");
        reader.navigate(url);
        assertThat(reader.locator("h1").innerText()).isNotBlank();
        assertThat(reader.locator(".body").innerText()).contains("алдын ала көрінеді");
        assertThat((Integer) reader.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
        assertThat(new AxeBuilder(reader).analyze().getViolations()).isEmpty();
        look(reader, "preview-phone");

        page.reload();
        assertThat(page.locator(".living li.current").innerText()).contains("рет ашылды");
        page.click(".living li.current button");
        page.waitForURL("**/preview#links");
        assertThat(page.locator(".stage").count()).isZero();
        var gone = reader.reload();
        assertThat(gone.status()).isEqualTo(404);
        assertThat(reader.locator("h1").innerText()).isEqualTo("Бұл сілтемеде ештеңе жоқ");
        look(reader, "preview-over");
    }

    @Test
    void widths_are_chosen_with_the_keyboard_and_the_page_is_open_to_all() {
        page.navigate(DeskPages.DESK + "articles/" + id + "/preview?revision=1");
        assertThat(page.locator(".stage").count()).isZero();
        page.selectOption("#lifetime", "hour");
        page.click("form.make button");
        page.waitForSelector(".stage");
        page.frameLocator(".stage iframe").locator(".story").waitFor();

        page.focus("#width-360");
        page.keyboard().press("ArrowRight");
        assertThat(width()).isEqualTo(768);
        page.keyboard().press("ArrowRight");
        assertThat(width()).isEqualTo(1280);

        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : new int[] {1280, 360}) {
                page.setViewportSize(width, 900);
                page.reload();
                page.frameLocator(".stage iframe").locator(".story").waitFor();
                var name = "previews-" + scheme + "-" + width;
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .as(name)
                        .isLessThanOrEqualTo(width);
                assertThat(new AxeBuilder(page).exclude("iframe").analyze().getViolations())
                        .as(name)
                        .isEmpty();
                look(page, name);
            }
        }
    }

    private int width() {
        return (Integer) page.evaluate("document.querySelector('.stage iframe').clientWidth");
    }

    /** For eyes: where TILSHI_LOOK names a folder. */
    private static void look(Page page, String name) {
        var folder = System.getenv("TILSHI_LOOK");
        if (folder != null && Files.isDirectory(Path.of(folder))) {
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setPath(Path.of(folder, name + ".png"))
                            .setFullPage(true));
        }
    }
}
