package tilshi.desk.draft;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tilshi.Browser;
import tilshi.DeskPages;
import tilshi.InTilshi;
import tilshi.story.Drafts;
import tilshi.story.Newsroom;

/** Two pages write in one part at the same time: nothing is lost, and one click says what stays. */
@InTilshi
class TogetherBrowserTest {

    private static final String OTHER = ".story-text > .other-version";

    @Inject Browser browser;
    @Inject Newsroom newsroom;
    @Inject Drafts drafts;

    private BrowserContext hers;
    private BrowserContext his;
    private long id;

    @BeforeEach
    void open() {
        hers = browser.context(Browser.reader());
        his = browser.context(Browser.reader());
        id = newsroom.draft("Бірге " + System.nanoTime()).id();
    }

    @AfterEach
    void close() {
        hers.close();
        his.close();
    }

    @Test
    void both_versions_stand_side_by_side_and_one_click_takes_either_or_both() {
        var first = writing(hers, "publisher");
        var second = writing(his, "editor");
        his.setOffline(true);
        types(second, " Екінші.");
        types(first, " Бірінші.");
        saved(first);
        his.setOffline(false);

        assertThat(first.locator(OTHER)).containsText("Екінші.");
        assertThat(first.locator(OTHER)).containsText(name(second));
        assertThat(first.locator(".story-text > p.has-other")).containsText("Бірінші.");
        assertThat(first.locator("p.has-other"))
                .hasAttribute("data-stands", Pattern.compile(".*" + name(first) + ".*"));
        assertThat(second.locator(OTHER)).containsText("Екінші.");
        assertThat(second.locator("p.has-other")).containsText("Бірінші.");
        standSideBySide(first);
        inspect(first);
        first.locator(OTHER + " button").nth(1).click();
        for (var page : new Page[] {first, second}) {
            assertThat(page.locator(OTHER)).hasCount(0);
            assertThat(page.locator(".story-text")).containsText("Екінші.");
            assertThat(page.locator(".story-text")).not().containsText("Бірінші.");
        }

        hers.setOffline(true);
        types(first, " Үшінші.");
        types(second, " Төртінші.");
        saved(second);
        hers.setOffline(false);
        assertThat(second.locator(OTHER)).containsText("Үшінші.");
        second.locator(OTHER + " button").nth(2).click();
        for (var page : new Page[] {first, second}) {
            assertThat(page.locator(OTHER)).hasCount(0);
            assertThat(page.locator(".story-text")).containsText("Үшінші.");
            assertThat(page.locator(".story-text")).containsText("Төртінші.");
        }
    }

    @Test
    void each_sees_where_the_other_writes_until_they_leave() {
        var first = writing(hers, "publisher");
        var second = writing(his, "editor");
        types(first, "!");
        types(second, "?");

        assertThat(first.locator(".story-text > p.elsewhere"))
                .hasAttribute("data-by", name(second));
        assertThat(first.locator(".state-line .here")).containsText(name(second));
        assertThat(second.locator(".story-text > p.elsewhere"))
                .hasAttribute("data-by", name(first));
        second.navigate(DeskPages.DESK + "articles/" + id);
        assertThat(first.locator(".story-text > p.elsewhere")).hasCount(0);
        assertThat(first.locator(".state-line .here")).isEmpty();
    }

    @Test
    void two_tabs_of_one_person_write_together_and_keep_the_words_of_both() {
        var left = writing(hers, "publisher");
        var right = writing(hers, "publisher");
        types(left, " Сол жақ.");
        right.locator("#lead").fill("Оң жақтағы лид.");
        assertThat(right.locator(".story-text")).containsText("Сол жақ.");
        assertThat(left.locator("#lead")).hasValue("Оң жақтағы лид.");
        assertThat(left.locator(".other-version")).hasCount(0);
        assertThat(drafts.find(id).orElseThrow().others()).isEmpty();

        hers.setOffline(true);
        types(left, " Солдан.");
        types(right, " Оңнан.");
        hers.setOffline(false);

        for (var page : new Page[] {left, right}) {
            assertThat(page.locator(OTHER)).hasCount(1);
            assertThat(page.locator(".story-text")).containsText("Солдан.");
            assertThat(page.locator(".story-text")).containsText("Оңнан.");
        }
    }

    private Page writing(BrowserContext context, String login) {
        var page = context.newPage();
        if (context.cookies().isEmpty()) {
            DeskPages.signIn(page, login);
        }
        page.navigate(DeskPages.DESK + "articles/" + id + "/write");
        page.waitForSelector(".story-text[contenteditable=true] p");
        return page;
    }

    private static void types(Page page, String words) {
        var paragraph = page.locator(".story-text > p").first();
        var box = paragraph.boundingBox();
        // Where it ends: a key pressed right after a click may come too early.
        paragraph.click(new Locator.ClickOptions().setPosition(box.width - 2, box.height - 4));
        page.keyboard().type(words);
    }

    private static void saved(Page page) {
        assertThat(page.locator(".state-line[data-state=saved]")).isVisible();
    }

    private static String name(Page page) {
        return page.locator(".bar a[href='/account']").innerText();
    }

    private static void standSideBySide(Page page) {
        var stands = page.locator(".story-text > p.has-other").boundingBox();
        var waits = page.locator(OTHER).boundingBox();
        assertThat(waits.x).isGreaterThanOrEqualTo(stands.x + stands.width);
        assertThat(waits.y).isCloseTo(stands.y, org.assertj.core.data.Offset.offset(2.0));
    }

    /** As a designer looks, and as somebody who sees or points badly. */
    private static void inspect(Page page) {
        for (int width : new int[] {360, 1280}) {
            page.setViewportSize(width, 900);
            for (var scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                var folder = System.getenv("TILSHI_LOOK");
                if (folder != null) {
                    var file = Path.of(folder, "together-%d-%s.png".formatted(width, scheme));
                    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
                }
                assertThat(new AxeBuilder(page).analyze().getViolations())
                        .as("%d %s", width, scheme)
                        .isEmpty();
            }
        }
    }
}
