package tilshi.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tilshi.Browser;
import tilshi.DeskPages;
import tilshi.InTilshi;
import tilshi.story.Article;
import tilshi.story.ArticleState;
import tilshi.story.Articles;
import tilshi.story.Block;
import tilshi.story.Tasks;

/**
 * A whole day of a newsroom: a long story is written, goes back with a note, is made in two more
 * languages, changes under its translators, is published and corrected. All of it in browsers.
 */
@InTilshi
class NewsroomDayBrowserTest {

    private static final int BLOCKS = 40;
    private static final String HEADLINE = "Жаңа кітапхана ашылды";

    @Inject Browser browser;
    @Inject Articles articles;
    @Inject Tasks tasks;

    private final List<BrowserContext> open = new ArrayList<>();
    private final Map<String, Page> people = new HashMap<>();
    private long source;

    @AfterEach
    void close() {
        open.forEach(BrowserContext::close);
    }

    @Test
    void a_long_story_goes_all_the_way_in_three_languages() {
        writes();
        handsIn();
        returnsWithANote();
        mendsAndHandsInAgain();
        var russian = translates("ru", "Русский текст");
        var english = translates("en", "English text");
        changes();
        bringsUpToDate(russian, "ru");
        bringsUpToDate(english, "en");
        publishes(source);
        publishes(russian);
        publishes(english);
        corrects(russian, english);
    }

    private void writes() {
        var page = person("reporter");
        page.navigate(DeskPages.DESK + "articles/new");
        page.selectOption("#place", "news/kk/region");
        page.fill("#headline", HEADLINE);
        page.click("main .main-act");
        page.waitForURL("**/write");
        source = Long.parseLong(page.url().replaceFirst(".*/articles/(\\d+)/write.*", "$1"));
        page.waitForSelector(".story-text[contenteditable=true]");
        page.fill("#lead", "Қаланың оқырмандары оны екі жыл күтті.");
        page.locator(".story-text").click();
        for (int i = 1; i <= BLOCKS; i++) {
            writes(page, i);
        }
        saved(page);
        assertThat(page.locator(".story-text > *")).hasCount(BLOCKS);
    }

    /** Every tenth block is a quotation, every thirteenth a picture, the rest is text. */
    private static void writes(Page page, int i) {
        var keyboard = page.keyboard();
        if (i % 13 == 0) {
            page.selectOption(".writing-tools select", "picture");
            page.waitForSelector("#pictures[open]");
            keyboard.type("bridge");
            assertThat(page.locator("#pictures .shelf button")).hasCount(1);
            keyboard.press("ArrowDown");
            keyboard.press("Enter");
            assertThat(page.locator(".story-text .picture")).hasCount(i / 13);
            return;
        }
        if (i % 10 == 0) {
            keyboard.press("Control+Shift+9");
            keyboard.type("Біз мұны көптен күттік, " + i + ".");
            var card = page.locator(".story-text .quotation").last();
            card.locator("[data-field=speaker]").fill("Бейбіт Сауранбай");
            card.locator("[data-field=role]").fill("кітапханашы");
            card.locator("p").click();
            keyboard.press("End");
        } else {
            keyboard.type(i + "-абзац: кітапхананың кезекті бөлмесі туралы.");
        }
        if (i < BLOCKS && (i + 1) % 13 != 0) {
            keyboard.press("Enter");
        }
    }

    private void handsIn() {
        var page = person("reporter");
        revise(page, source);
        page.click("form[action$='/submit'] button");
        page.waitForURL("**/articles/*?change=*");
        assertThat(state(source)).isEqualTo(ArticleState.IN_REVIEW);
    }

    private void returnsWithANote() {
        var page = person("editor");
        page.setViewportSize(360, 740);
        page.navigate(DeskPages.DESK);
        page.locator("#agenda-review summary").click();
        page.locator("#agenda-review a", has(HEADLINE)).click();
        page.waitForURL("**/articles/" + source);
        page.fill("#note-words", "Бұл санды тексеріңіз.");
        page.selectOption("#note-part", blocks(source).get(2).id());
        page.click(".note-new .acts button");
        assertThat(page.locator(".thread")).hasCount(1);
        page.click("details:has(#why-return) summary");
        page.fill("#why-return", "Үшінші абзацты нақтылаңыз.");
        page.click("details:has(#why-return) button");
        page.waitForURL("**/articles/*?change=*");
        assertThat(state(source)).isEqualTo(ArticleState.DRAFT);
    }

    private void mendsAndHandsInAgain() {
        var page = person("reporter");
        page.navigate(DeskPages.DESK + "articles/" + source + "/write");
        page.waitForSelector(".story-text[contenteditable=true] p");
        page.locator(".story-text > p").nth(2).click();
        page.keyboard().press("End");
        page.keyboard().type(" Нақты саны: 412.");
        saved(page);
        revise(page, source);
        page.click("form[action$='/submit'] button");
        page.waitForURL("**/articles/*?change=*");
    }

    private long translates(String language, String words) {
        var page = person("translator");
        page.navigate(DeskPages.DESK + "articles/" + source);
        page.locator("form[action$='/translations']:has([value=" + language + "]) button").click();
        page.waitForURL("**/write");
        page.waitForSelector(".source-part.missing");
        page.locator(".beside header button").last().click();
        assertThat(page.locator(".story-text > *")).hasCount(BLOCKS);
        page.fill("#headline", words);
        page.fill("#lead", words + ".");
        var empty = page.locator(".story-text > p, .story-text > .quotation > p");
        for (int i = 0; i < empty.count(); i++) {
            empty.nth(i).click();
            page.keyboard().type(words + " " + i + ".");
        }
        saved(page);
        assertThat(page.locator(".source-part.missing")).hasCount(0);
        assertThat(page.locator(".source-part.stale")).hasCount(0);
        return Long.parseLong(page.url().replaceFirst(".*/articles/(\\d+)/write.*", "$1"));
    }

    /** One block is changed, one deleted, one new: translators see exactly those. */
    private void changes() {
        var page = person("publisher");
        page.navigate(DeskPages.DESK + "articles/" + source + "/write");
        page.waitForSelector(".story-text[contenteditable=true] p");
        page.locator(".story-text > p").nth(1).click();
        page.keyboard().press("End");
        page.keyboard().type(" Кіру тегін.");
        page.keyboard().press("Enter");
        page.keyboard().type("Жаңа абзац: жексенбіде де ашық.");
        page.locator(".story-text > p").nth(4).click(new Locator.ClickOptions().setClickCount(3));
        page.keyboard().press("Backspace");
        page.keyboard().press("Backspace");
        saved(page);
        revise(page, source);
        assertThat(blocks(source)).hasSize(BLOCKS);
    }

    private void bringsUpToDate(long translation, String language) {
        var page = person("translator");
        page.navigate(DeskPages.DESK + "articles/" + translation + "/write");
        page.waitForSelector(".source-part.stale");
        assertThat(page.locator(".source-part.stale")).hasCount(1);
        assertThat(page.locator(".source-part.stale ins")).containsText("Кіру тегін.");
        assertThat(page.locator(".source-part.missing")).hasCount(1);
        assertThat(page.locator(".source-part.orphaned")).hasCount(1);
        page.locator(".source-part.stale button").first().click();
        assertThat(page.locator(".source-part.stale")).hasCount(0);
        page.locator(".source-part.orphaned button").first().click();
        assertThat(page.locator(".source-part.orphaned")).hasCount(0);
        page.locator(".source-part.missing button").first().click();
        page.locator(".story-text > p.beside-missing").click();
        page.keyboard().type(language + ": Sunday.");
        assertThat(page.locator(".source-part.missing")).hasCount(0);
        saved(page);
        revise(page, translation);
    }

    private void publishes(long article) {
        var page = person("publisher");
        page.navigate(DeskPages.DESK + "articles/" + article);
        page.click("form[action$='/publish'] button");
        page.waitForURL("**/articles/*?change=*");
        assertThat(state(article)).isEqualTo(ArticleState.LIVE);
        var reader = reads(article, "article.story .body > *");
        assertThat(reader.locator("article.story .body > *")).not().hasCount(0);
        assertThat(reader.locator("p.notice a[hreflang]")).hasCount(0);
    }

    private void corrects(long russian, long english) {
        var page = person("publisher");
        page.navigate(DeskPages.DESK + "articles/" + source + "/write");
        page.waitForSelector(".story-text[contenteditable=true] p");
        page.locator(".story-text > p").first().click();
        page.keyboard().press("End");
        page.keyboard().type(" Бес емес, алты.");
        saved(page);
        revise(page, source);
        page.click("details:has(#why-correct) summary");
        page.fill("#why-correct", "Бөлме саны бес емес, алты.");
        page.click("details:has(#why-correct) button");
        page.waitForURL("**/articles/*?change=*");

        var reader = reads(russian, "p.notice a[hreflang=kk]");
        assertThat(reader.locator("p.notice a[hreflang=kk]")).isVisible();
        assertThat(tasks.open(english)).hasSize(1);
        page.navigate(DeskPages.DESK + "articles/" + english);
        assertThat(page.locator("#tasks blockquote")).containsText("Бөлме саны бес емес");
        page.locator("#tasks summary").click();
        page.locator("#tasks form button").click();
        assertThat(page.locator("#tasks")).hasCount(0);
    }

    /** Readers see an act after a moment: pages are pressed behind it. */
    private Page reads(long article, String awaited) {
        var path = articles.find(article).flatMap(Article::path).orElseThrow();
        var reader = person("reader");
        for (int i = 0; i < 50; i++) {
            reader.navigate("http://news.localhost" + path);
            if (reader.locator(awaited).count() > 0) {
                break;
            }
            reader.waitForTimeout(100);
        }
        return reader;
    }

    private Page person(String login) {
        return people.computeIfAbsent(
                login,
                key -> {
                    var context = browser.context(Browser.reader());
                    open.add(context);
                    var page = context.newPage();
                    if (!key.equals("reader")) {
                        DeskPages.signIn(page, key);
                    }
                    return page;
                });
    }

    /** Makes a revision of what is being written, and stands on the article's page then. */
    private static void revise(Page page, long article) {
        page.click(".foot button");
        page.waitForURL("**/articles/" + article);
    }

    private static void saved(Page page) {
        assertThat(page.locator(".state-line[data-state=saved]")).isVisible();
    }

    private static Page.LocatorOptions has(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private ArticleState state(long article) {
        return articles.find(article).orElseThrow().state();
    }

    private List<Block> blocks(long article) {
        var latest = articles.find(article).orElseThrow().latest();
        return articles.revision(article, latest).wording().body().blocks();
    }
}
