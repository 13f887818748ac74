package tilshi.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tilshi.Browser;
import tilshi.DeskPages;
import tilshi.InTilshi;
import tilshi.ops.sample.SampleNewsroom;
import tilshi.story.ArticleState;
import tilshi.story.Articles;

/** A story goes from nothing to readers under two people who have no mouse. */
@InTilshi
class KeyboardBrowserTest {

    /** More stops than any page of the desk has before what is looked for. */
    private static final int STOPS = 80;

    @Inject Browser browser;
    @Inject Articles articles;

    private final List<BrowserContext> open = new ArrayList<>();
    private final String headline = "Тышқансыз " + System.nanoTime();

    @AfterEach
    void close() {
        open.forEach(BrowserContext::close);
    }

    @Test
    void a_story_is_written_handed_in_approved_and_published_without_a_mouse() {
        long id = writesAndHandsIn(person("reporter"));
        assertThat(articles.find(id).orElseThrow().state()).isEqualTo(ArticleState.IN_REVIEW);

        approvesAndPublishes(person("editor"), id);

        var published = articles.find(id).orElseThrow();
        assertThat(published.state()).isEqualTo(ArticleState.LIVE);
        var blocks = articles.revision(id, published.latest()).wording().body().blocks();
        assertThat(blocks)
                .extracting(block -> block.plain())
                .containsExactly("Бірінші абзац.", "Екінші абзац.");
    }

    private Page person(String login) {
        var context = browser.context(Browser.reader());
        open.add(context);
        var page = context.newPage();
        page.navigate(DeskPages.DESK);
        types(page, "#login", login);
        types(page, "#password", SampleNewsroom.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(DeskPages.DESK);
        return page;
    }

    private long writesAndHandsIn(Page page) {
        page.keyboard().press("n");
        page.waitForURL("**/articles/new");
        types(page, "#headline", headline);
        presses(page, "main .main-act");
        page.waitForURL("**/write");
        page.waitForSelector(".story-text[contenteditable=true]");
        types(page, "#lead", "Бәрі пернетақтамен.");
        types(page, ".story-text", "Бірінші абзац.");
        page.keyboard().press("Enter");
        page.keyboard().type("Екінші абзац.");
        presses(page, ".foot button");
        page.waitForURL("**/articles/*");
        var id = Long.parseLong(page.url().replaceFirst(".*/articles/(\\d+).*", "$1"));
        presses(page, "form[action$='/submit'] button");
        page.waitForURL("**/articles/*?change=*");
        return id;
    }

    private void approvesAndPublishes(Page page, long id) {
        var story = page.locator("a[data-go]:focus");
        for (int i = 0; i < STOPS && !story.allInnerTexts().contains(headline); i++) {
            page.keyboard().press("j");
        }
        page.keyboard().press("Enter");
        page.waitForURL("**/articles/" + id);
        presses(page, "form[action$='/approve'] button");
        page.waitForURL("**/articles/*?change=*");
        assertThat(page.locator("form[action$='/approve']")).hasCount(0);
        presses(page, "form[action$='/publish'] button");
        assertThat(page.locator("form[action$='/publish']")).hasCount(0);
    }

    private static void types(Page page, String where, String words) {
        tabTo(page, where);
        page.keyboard().type(words);
    }

    private static void presses(Page page, String what) {
        tabTo(page, what);
        page.keyboard().press("Enter");
    }

    /** By the Tab key only, as somebody goes who sees where the focus is. */
    private static void tabTo(Page page, String where) {
        var wanted = page.locator(where + ":focus");
        for (int i = 0; i < STOPS && wanted.count() == 0; i++) {
            page.keyboard().press("Tab");
        }
        assertThat(wanted).hasCount(1);
    }
}
