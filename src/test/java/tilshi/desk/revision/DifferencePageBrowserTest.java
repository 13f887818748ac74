package tilshi.desk.revision;

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
import tilshi.story.Articles;
import tilshi.story.Block;
import tilshi.story.Span;

/** The history of an article, from the list to a restored revision, as a person walks through. */
@InTilshi
class DifferencePageBrowserTest {

    @Inject Browser browser;
    @Inject Articles articles;
    @Inject Rewriting rewriting;

    private BrowserContext context;
    private Page page;
    private long id;
    private int first;

    @BeforeEach
    void open() {
        context = browser.context(Browser.reader());
        page = context.newPage();
        id = rewriting.begin("Бесаралға дәрігер келді");
        first = 1;
        rewriting.blocks(id, "редактордың ескертуі", DifferencePageBrowserTest::rewritten);
        rewriting.headline(id, "", headline -> headline + " (толықтырылды)");
        DeskPages.signIn(page, "publisher");
        page.waitForSelector(".stories");
    }

    @AfterEach
    void close() {
        context.close();
    }

    private static List<Block> rewritten(List<Block> blocks) {
        var paragraph =
                blocks.stream().filter(Block.Paragraph.class::isInstance).findFirst().orElseThrow();
        int at = blocks.indexOf(paragraph);
        blocks.set(at, Rewriting.said(paragraph, words -> "Жаңадан: " + words + " Соңы басқа."));
        blocks.addLast(blocks.remove(at + 1));
        blocks.add(at + 1, Rewriting.paragraph("rewritten", "Мұндай абзац бұрын болмаған."));
        return blocks;
    }

    @Test
    void one_walks_from_the_history_through_a_comparison_to_a_restored_and_named_revision() {
        page.navigate(DeskPages.DESK + "articles/" + id);
        page.click("header a[href$='/revisions']");
        page.waitForSelector(".timeline");
        assertThat(page.locator(".timeline > li").first().innerText())
                .contains((first + 2) + "-нұсқа")
                .contains("тақырыбы өзгерген");
        assertThat(page.locator("#revision-" + (first + 1)).innerText())
                .contains("редактордың ескертуі")
                .contains("қосылған блок: 1");

        page.click("#revision-" + (first + 1) + " nav a");
        page.waitForSelector(".laid");
        assertThat(page.locator(".laid ins").allInnerTexts().toString())
                .contains("Жаңадан")
                .contains("Мұндай абзац бұрын болмаған.");
        assertThat(page.locator(".laid .fold").count()).isPositive();

        page.click(".ways nav a[href$='look=side']");
        page.waitForSelector(".beside");
        assertThat(page.locator(".row.added .old").first().innerText()).isEmpty();
        assertThat(page.locator(".row.added .new").first().isVisible()).isTrue();
        assertThat(page.locator(".row.changed .both").first().isVisible()).isFalse();

        page.click(".acts a[href*='latest..']");
        page.waitForSelector(".foot");
        page.click(".foot button");
        page.waitForURL("**/revisions?restored=*");
        assertThat(page.locator(".note.good").isVisible()).isTrue();
        var after = articles.find(id).orElseThrow();
        assertThat(after.latest()).isEqualTo(first + 3);
        assertThat(articles.revision(id, first + 3).hash())
                .isEqualTo(articles.revision(id, first).hash());
        assertThat(page.locator(".timeline > li").first().innerText())
                .contains("«" + first + "-нұсқа қайтарылды»");

        var restored = page.locator("#revision-" + (first + 3));
        restored.locator("summary").focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().type("заңгерге дейін");
        page.keyboard().press("Enter");
        page.waitForSelector("#revision-" + (first + 3) + " .named");
        assertThat(restored.locator(".named").innerText()).isEqualTo("заңгерге дейін");
        look("timeline");
    }

    @Test
    void two_are_chosen_with_the_keyboard_and_the_earlier_stands_first() {
        page.navigate(DeskPages.DESK + "articles/" + id + "/revisions");
        page.locator("#revision-" + (first + 1) + " input[name=to]").focus();
        page.keyboard().press("Space");
        page.locator("#revision-" + (first + 2) + " input[name=from]").focus();
        page.keyboard().press("Space");
        page.locator("#two button").focus();
        page.keyboard().press("Enter");

        page.waitForURL("**/revisions/" + (first + 1) + ".." + (first + 2));
        assertThat(page.locator(".laid ins").first().innerText()).contains("толықтырылды");
        page.locator(".row.changed").first().waitFor();
    }

    @Test
    void what_readers_see_and_what_is_written_is_one_click_away_from_article_and_editor() {
        rewriting.publish(id);
        for (var from : List.of("articles/" + id, "articles/" + id + "/write")) {
            page.navigate(DeskPages.DESK + from);
            page.click("header a[href$='live..draft']");
            page.waitForSelector(".laid");
            assertThat(page.locator(".edge").first().innerText()).contains("оқырман көріп отыр");
        }
    }

    @Test
    void the_pages_are_open_to_all() {
        rewriting.blocks(id, "", DifferencePageBrowserTest::everything);
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (var path :
                    List.of("", "/1..latest", "/1..latest?look=side", "/latest.." + first)) {
                page.setViewportSize(1280, 900);
                page.navigate(DeskPages.DESK + "articles/" + id + "/revisions" + path);
                var name = "revisions" + path.replaceAll("\\W+", "-") + "-" + scheme;
                assertThat(new AxeBuilder(page).analyze().getViolations()).as(name).isEmpty();
                look(name);
                page.setViewportSize(360, 740);
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .as(name)
                        .isLessThanOrEqualTo(360);
                assertThat(new AxeBuilder(page).analyze().getViolations()).as(name).isEmpty();
                look(name + "-360");
            }
        }
    }

    @Test
    void side_by_side_is_one_text_where_there_is_no_room() {
        page.setViewportSize(600, 800);
        page.navigate(DeskPages.DESK + "articles/" + id + "/revisions/1..latest?look=side");

        assertThat(page.locator(".row.changed .both").first().isVisible()).isTrue();
        assertThat(page.locator(".row.changed .new").first().isVisible()).isFalse();
    }

    private static List<Block> everything(List<Block> blocks) {
        blocks.removeIf(Block.Photo.class::isInstance);
        blocks.addAll(
                List.of(
                        new Block.Listing(
                                "every1", false, List.of(Span.of("Бірінші"), Span.of("Екінші"))),
                        new Block.Table(
                                "every2",
                                "Саны",
                                List.of("Жыл", "Дәрігер"),
                                List.of(List.of("2021", "3"), List.of("2022", "4"))),
                        new Block.Quotation(
                                "every3",
                                Block.Manner.DIRECT,
                                Span.of("Жұмыс көп."),
                                "Бейбіт Сауранбай",
                                "дәрігер",
                                "деді"),
                        new Block.Figure("every4", "42", "км", "ең жақын аурухана", "Әкімдік"),
                        new Block.Embed(
                                "every5", "YouTube", "https://example.org/video", "Бейнежазба"),
                        new Block.Rule("every6")));
        return blocks;
    }

    /** For eyes: where TILSHI_LOOK names a folder. */
    private void look(String name) {
        var folder = System.getenv("TILSHI_LOOK");
        if (folder != null && Files.isDirectory(Path.of(folder))) {
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setPath(Path.of(folder, name + ".png"))
                            .setFullPage(true));
        }
    }
}
