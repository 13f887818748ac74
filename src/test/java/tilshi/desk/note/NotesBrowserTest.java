package tilshi.desk.note;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tilshi.Browser;
import tilshi.DeskPages;
import tilshi.InTilshi;
import tilshi.story.ArticleState;
import tilshi.story.Articles;
import tilshi.story.Newsroom;

/** A reporter and an editor talk about a story: one at a desk, one on the way home. */
@InTilshi
class NotesBrowserTest {

    @Inject Browser browser;
    @Inject Newsroom newsroom;
    @Inject Articles articles;

    private BrowserContext desk;
    private BrowserContext phone;
    private Page reporter;
    private Page editor;
    private long id;
    private String address = "";

    @BeforeEach
    void open() {
        desk = browser.context(Browser.reader());
        phone = browser.context(Browser.reader().setViewportSize(360, 740));
        reporter = desk.newPage();
        editor = phone.newPage();
        DeskPages.signIn(reporter, "reporter");
        DeskPages.signIn(editor, "editor");
        hasReadEverything(reporter);
        hasReadEverything(editor);
        id = newsroom.draft("Көпір туралы " + System.nanoTime()).id();
        address = DeskPages.DESK + "articles/" + id;
    }

    /** What other tests told them rings no bell. */
    private static void hasReadEverything(Page page) {
        page.navigate(DeskPages.DESK + "notices");
        var all = page.locator("form[action='/notices/read'] button");
        if (all.count() > 0) {
            all.click();
            assertThat(page.locator("form[action='/notices/read']")).hasCount(0);
        }
    }

    @AfterEach
    void close() {
        desk.close();
        phone.close();
    }

    @Test
    void a_story_goes_back_with_a_note_is_talked_over_and_handed_in_again() {
        reporter.navigate(address);
        reporter.click("form[action$='/submit'] button");
        reporter.waitForURL("**/articles/*?change=*");
        returnsWithANote();

        assertThat(reporter.locator("[data-bell] [data-number]")).hasText("2");
        look(reporter, "bell");
        opensTheNotice();
        answersAndSettles();

        reporter.navigate(address);
        assertThat(reporter.locator("#returned .words")).hasText("Екі санды тексеріңіз.");
        reporter.click("form[action$='/submit'] button");
        reporter.waitForURL("**/articles/*?change=*");
        assertThat(reporter.locator("#returned")).hasCount(0);
        assertThat(articles.find(id).orElseThrow().state()).isEqualTo(ArticleState.IN_REVIEW);
        assertThat(editor.locator("[data-bell] [data-number]")).hasText("2");
    }

    private void returnsWithANote() {
        editor.navigate(address);
        editor.fill("#note-words", "Мына сан қайдан алынды? ");
        editor.locator("#note-words").press("End");
        editor.keyboard().type("@Айс");
        editor.locator("#found-names li").first().waitFor();
        look(editor, "mention");
        editor.keyboard().press("Enter");
        assertThat(editor.locator("#note-words"))
                .hasValue("Мына сан қайдан алынды? @Айсара Құмарбек ");
        editor.selectOption("#note-part", "aaaa");
        editor.click(".note-new .acts button");
        assertThat(editor.locator(".thread .words"))
                .hasText("Мына сан қайдан алынды? @Айсара Құмарбек");
        assertThat(editor.locator("#note-words")).hasValue("");
        look(editor, "article");
        editor.click("details:has(#why-return) summary");
        editor.fill("#why-return", "Екі санды тексеріңіз.");
        editor.click("details:has(#why-return) button");
        editor.waitForURL("**/articles/*?change=*");
        assertThat(editor.locator("#returned .words")).hasText("Екі санды тексеріңіз.");
    }

    private void opensTheNotice() {
        reporter.click("[data-bell]");
        reporter.waitForURL("**/notices");
        assertThat(reporter.locator(".notices .unread")).hasCount(2);
        look(reporter, "notices");
        reporter.locator(".notices a", new Page.LocatorOptions().setHasText("атап өтті")).click();
        reporter.waitForURL("**/write#note-*");
        reporter.waitForSelector(".story-text[contenteditable=true]");
        assertThat(reporter.locator(".story-text .note-mark")).hasText("✎ 1");
        reporter.click(".story-text .note-mark");
        assertThat(reporter.locator(".thread.chosen .words").first())
                .containsText("Мына сан қайдан");
        look(reporter, "write");
        // Only the notice that was opened is read.
        assertThat(reporter.locator("[data-bell] [data-number]")).hasText("1");
    }

    private void answersAndSettles() {
        editor.navigate(address + "/write");
        editor.waitForSelector(".story-text[contenteditable=true]");
        var thread = reporter.locator(".thread[data-about=aaaa]");
        thread.locator(".answer summary").click();
        thread.locator(".answer textarea").fill("Әкімдіктің есебінен: https://example.kz/esep.");
        thread.locator(".answer textarea").press("Control+Enter");
        assertThat(thread.locator(".words a")).hasAttribute("href", "https://example.kz/esep");
        var seen = editor.locator(".thread[data-about=aaaa]");
        assertThat(seen.locator(".said")).hasCount(2);
        look(editor, "write");
        thread.locator("form[action$='/resolve'] button").click();
        assertThat(thread).hasCount(0);
        assertThat(reporter.locator(".story-text .note-mark")).hasCount(0);
        assertThat(seen).hasCount(0);
    }

    @Test
    void a_note_is_begun_by_a_key_and_what_somebody_types_is_not_replaced() {
        editor.navigate(address + "/write");
        editor.waitForSelector(".story-text[contenteditable=true]");
        editor.locator(".story-text > p").first().click();
        editor.keyboard().press("Control+Alt+m");
        assertThat(editor.locator("#note-words")).isFocused();
        assertThat(editor.locator("#note-part")).hasValue("aaaa");
        editor.keyboard().type("Бірінші");
        editor.keyboard().press("Control+Enter");
        assertThat(editor.locator(".thread .about q")).hasText("Абзац.");
        assertThat(editor.locator(".story-text .note-mark")).hasCount(1);

        var answer = editor.locator(".thread .answer");
        answer.locator("summary").click();
        answer.locator("textarea").fill("Жартылай жазылған");
        reporter.navigate(address);
        reporter.fill("#note-words", "Екінші");
        reporter.click(".note-new .acts button");
        assertThat(editor.locator(".thread")).hasCount(2);
        assertThat(answer.first().locator("textarea")).hasValue("Жартылай жазылған");
        assertThat(answer.first().locator("textarea")).isFocused();
        assertThat(editor.locator("#text")).not().containsText("undefined");
    }

    @Test
    void with_the_line_cut_the_words_stay_and_are_sent_once_when_it_is_back() {
        reporter.navigate(address);
        reporter.fill("#note-words", "Жолда жазылды");
        desk.setOffline(true);
        reporter.click(".note-new .acts button");
        assertThat(reporter.locator("[data-note-trouble]")).isVisible();
        assertThat(reporter.locator("#note-words")).hasValue("Жолда жазылды");
        desk.setOffline(false);
        reporter.locator(".note-new .acts button").dblclick();
        assertThat(reporter.locator(".thread")).hasCount(1);
        assertThat(reporter.locator("[data-note-trouble]")).isHidden();
    }

    @Test
    void without_a_script_forms_do_the_same() {
        try (var plain = browser.context(Browser.reader().setJavaScriptEnabled(false))) {
            var page = plain.newPage();
            DeskPages.signIn(page, "editor");
            page.navigate(address);
            page.fill("#note-words", "Скриптсіз <b>жазылды</b>");
            page.click(".whom summary");
            page.getByLabel("Айсара Құмарбек").check();
            page.click(".note-new .acts button");
            page.waitForURL("**/notes#note-*");
            assertThat(page.locator(".thread .words")).hasText("Скриптсіз <b>жазылды</b>");
            assertThat(page.locator(".thread")).containsText("Кому: Айсара Құмарбек");
            page.click(".answer summary");
            page.fill(".answer textarea", "Жауап");
            page.click(".answer button");
            assertThat(page.locator(".thread .said")).hasCount(2);
            page.click("form[action$='/resolve'] button");
            assertThat(page.locator(".thread")).hasCount(0);
            page.click("a[href$='settled=0']");
            page.click("form[action$='/reopen'] button");
            assertThat(page.locator(".thread")).hasCount(1);
        }
    }

    /** As a designer looks, and as somebody who sees or points badly. */
    private void look(Page page, String name) {
        var folder = System.getenv("TILSHI_LOOK");
        int width = page.viewportSize().width;
        for (var one : List.of("light", "dark")) {
            page.emulateMedia(
                    new Page.EmulateMediaOptions()
                            .setColorScheme(ColorScheme.valueOf(one.toUpperCase(Locale.ROOT))));
            if (folder != null) {
                page.screenshot(
                        new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setPath(
                                        Path.of(
                                                folder,
                                                "%s-%d-%s.png".formatted(name, width, one))));
            }
            var found = new AxeBuilder(page).analyze().getViolations();
            assertThat(found).as("%s %d %s", name, width, one).isEmpty();
        }
        var wide =
                page.evaluate(
                        "document.documentElement.scrollWidth > document.documentElement.clientWidth");
        assertThat(wide).as("%s scrolls sideways", name).isEqualTo(false);
    }
}
