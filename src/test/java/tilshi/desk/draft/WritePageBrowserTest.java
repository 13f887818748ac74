package tilshi.desk.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tilshi.Browser;
import tilshi.DeskPages;
import tilshi.InTilshi;
import tilshi.Newsroom;
import tilshi.ops.sample.SampleNewsroom;
import tilshi.story.Articles;
import tilshi.story.Drafts;
import tilshi.text.Language;

/** Writing in the desk's editor: alone, with a colleague, with the line cut. */
@InTilshi
class WritePageBrowserTest {

    /** The editor hears of chosen words a moment after the browser has chosen them. */
    private static final int CHOSEN = 500;

    @Inject Browser browser;
    @Inject Newsroom newsroom;
    @Inject Articles articles;
    @Inject Drafts drafts;

    private BrowserContext hers;
    private BrowserContext his;
    private long id;

    @BeforeEach
    void open() {
        hers = browser.context(Browser.reader());
        his = browser.context(Browser.reader());
        id = newsroom.article("village-doctor", Language.KAZAKH).id();
    }

    @AfterEach
    void close() {
        hers.close();
        his.close();
    }

    @Test
    void what_is_typed_is_saved_by_itself_and_becomes_a_revision_and_a_page() {
        var page = writing(hers, "publisher");
        int before = articles.find(id).orElseThrow().latest();

        page.locator(".story-text > p").first().click();
        page.keyboard().press("End");
        page.keyboard().type(" Бұл сөйлем редакторда терілді.");
        within(() -> inDraft("Бұл сөйлем редакторда терілді."));
        assertThat(articles.find(id).orElseThrow().latest()).isEqualTo(before);
        page.reload();
        page.waitForSelector(".story-text >> text=/редакторда.терілді/");
        assertThat(page.locator("[data-editor-line]").innerText()).doesNotContain("state.");
        look(page, "write");
        page.navigate(DeskPages.DESK + "articles/" + id);
        assertThat(page.locator("#being-written").isVisible()).isTrue();
        page.click("#being-written a[href$='/write']");
        page.waitForSelector(".story-text[contenteditable=true]");
        page.click(".foot button");

        page.waitForURL("**/articles/" + id);
        assertThat(page.locator("#being-written").count()).isZero();
        assertThat(articles.find(id).orElseThrow().latest()).isEqualTo(before + 1);
        assertThat(page.locator("article.text").innerText())
                .containsPattern("Бұл.сөйлем.редакторда.терілді");
    }

    @Test
    void the_last_words_are_in_the_revision_however_quick_one_is() {
        var page = writing(hers, "publisher");
        page.locator(".story-text > p").nth(2).click();
        page.keyboard().press("End");
        page.keyboard().type(" Соңғы сөз.");
        page.click(".foot button");

        page.waitForURL("**/articles/" + id);
        assertThat(page.locator("article.text").innerText()).containsPattern("Соңғы.сөз");
        assertThat(page.locator("#being-written").count()).isZero();
    }

    @Test
    void two_people_write_at_once_and_each_sees_what_the_other_wrote() {
        var first = writing(hers, "publisher");
        var second = writing(his, "editor");

        first.locator(".story-text > p").first().click();
        first.keyboard().press("End");
        first.keyboard().type(" Бірінші.");
        second.locator(".story-text > p").nth(1).click();
        second.keyboard().press("End");
        second.keyboard().type(" Екінші.");

        second.waitForSelector(".story-text >> text=Бірінші.");
        first.waitForSelector(".story-text >> text=Екінші.");
        assertThat(drafts.find(id).orElseThrow().others()).isEmpty();
    }

    @Test
    void with_the_line_cut_one_writes_on_and_it_is_saved_when_the_line_is_back() {
        var page = writing(hers, "publisher");
        page.locator(".story-text > p").first().click();
        page.keyboard().press("End");
        hers.setOffline(true);
        page.keyboard().type(" Желісіз жазылды.");
        page.waitForTimeout(2_500);
        assertThat(inDraft("Желісіз жазылды.")).isFalse();

        hers.setOffline(false);

        within(() -> inDraft("Желісіз жазылды."));
    }

    @Test
    void words_of_a_tab_that_crashed_are_there_when_the_article_is_opened_again() {
        var page = writing(hers, "publisher");
        page.locator(".story-text > p").first().click();
        page.keyboard().press("End");
        hers.setOffline(true);
        page.keyboard().type(" Құлаған терезе.");
        page.waitForTimeout(800);
        page.close(new Page.CloseOptions().setRunBeforeUnload(false));
        hers.setOffline(false);

        var again = hers.newPage();
        again.navigate(DeskPages.DESK + "articles/" + id + "/write");

        again.waitForSelector(".story-text >> text=Құлаған терезе.");
        within(() -> inDraft("Құлаған терезе."));
    }

    @Test
    void who_was_signed_out_elsewhere_writes_on_and_it_is_saved_after_signing_in_again() {
        var page = writing(hers, "publisher");
        signOutEverywhere("publisher");
        page.locator(".story-text > p").first().click();
        page.keyboard().press("End");
        page.keyboard().type(" Шығып кеткенде жазылды.");
        var signIn = page.locator("[data-editor-line] a[target=_blank]");
        signIn.waitFor();
        assertThat(inDraft("Шығып кеткенде жазылды.")).isFalse();

        var door = page.waitForPopup(signIn::click);
        door.fill("#login", "publisher");
        door.fill("#password", SampleNewsroom.PASSWORD);
        door.click("main button");
        door.waitForSelector(".bar");
        page.bringToFront();

        within(() -> inDraft("Шығып кеткенде жазылды."));
        assertThat(page.locator(".story-text").innerText())
                .containsPattern("Шығып.кеткенде.жазылды");
        page.waitForCondition(() -> signIn.count() == 0);
    }

    private void signOutEverywhere(String login) {
        var page = his.newPage();
        DeskPages.signIn(page, login);
        page.navigate(DeskPages.DESK + "account");
        page.click("form[action='/account/sessions/end-all'] button");
        page.waitForURL("**/sign-in");
    }

    @Test
    void the_page_is_open_to_all() {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            var page = writing(hers, "publisher");
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertThat(found(page)).as("%s", scheme).isEmpty();
            look(page, "write-" + scheme);
            whatOpensIsOpenToAll(page, scheme);
            page.setViewportSize(360, 740);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(360);
            look(page, "write-360-" + scheme);
            page.setViewportSize(1280, 900);
        }
    }

    private static void whatOpensIsOpenToAll(Page page, ColorScheme scheme) {
        clickAtTheEnd(page.locator(".story-text > p").last());
        page.keyboard().press("Enter");
        page.keyboard().type("/");
        opens(page, ".slash-menu", scheme);
        page.keyboard().press("Escape");
        page.keyboard().press("Backspace");
        page.keyboard().press("Backspace");
        asksForLink(page, "Control+k");
        opens(page, ".link-box", scheme);
        page.keyboard().press("Escape");
        page.selectOption(".writing-tools select", "picture");
        page.waitForSelector("#pictures .shelf img");
        opens(page, "#pictures[open]", scheme);
        page.keyboard().press("Escape");
    }

    private static void asksForLink(Page page, String key) {
        page.locator(".story-text > p").first().dblclick();
        page.waitForTimeout(CHOSEN);
        page.keyboard().press(key);
        page.waitForSelector(".link-box input:focus");
    }

    /** Where a paragraph ends; a key pressed right after a click may come too early. */
    private static void clickAtTheEnd(Locator paragraph) {
        var box = paragraph.boundingBox();
        paragraph.click(new Locator.ClickOptions().setPosition(box.width - 2, box.height - 4));
    }

    /** In the page itself: a builder opens another, and what is open here would close. */
    private static List<?> found(Page page) {
        page.evaluate(AxeBuilder.getAxeScript());
        return (List<?>) page.evaluate("async () => (await axe.run()).violations");
    }

    private static void opens(Page page, String what, ColorScheme scheme) {
        page.waitForSelector(what);
        assertThat(found(page)).as("%s, %s", what, scheme).isEmpty();
        look(page, "write-" + what.replaceAll("\\W+", "") + "-" + scheme);
    }

    @Test
    void the_key_of_links_finds_anything_when_it_is_pressed_again() {
        his.addInitScript(
                "Object.defineProperty(navigator, 'platform', { get: () => 'MacIntel' })");
        for (var key : List.of("Control+k", "Meta+k")) {
            var page = writing(key.startsWith("M") ? his : hers, "publisher");
            asksForLink(page, key);

            page.keyboard().press(key);

            page.waitForSelector("#palette input:focus");
            assertThat(page.locator(".link-box").isVisible()).as(key).isFalse();
            page.keyboard().press("Escape");
            page.waitForSelector(".story-text:focus");
            page.keyboard().press("ArrowRight");
            page.waitForTimeout(CHOSEN);
            page.keyboard().press(key);
            page.waitForSelector("#palette input:focus");
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

    private boolean inDraft(String words) {
        return drafts.find(id).map(d -> d.parts().values()).orElse(List.of()).stream()
                .map(part -> part.content())
                .flatMap(Optional::stream)
                // The editor sets unbreakable spaces while one types.
                .anyMatch(content -> content.replace('\u00a0', ' ').contains(words));
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

    private static void within(java.util.function.BooleanSupplier isSo) {
        for (int i = 0; i < 300 && !isSo.getAsBoolean(); i++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        assertThat(isSo.getAsBoolean()).isTrue();
    }
}
