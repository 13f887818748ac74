package tilshi.desk.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tilshi.Browser;
import tilshi.DeskPages;
import tilshi.InTilshi;
import tilshi.account.ChooseLanguage;
import tilshi.account.People;
import tilshi.story.Block;
import tilshi.story.Body;
import tilshi.story.CreateStory;
import tilshi.story.Headlines;
import tilshi.story.NewArticle;
import tilshi.story.NewStory;
import tilshi.story.Span;
import tilshi.story.Wording;
import tilshi.text.Language;
import tilshi.text.Script;

/** What the desk tells of an article before it is published, and who rules what is told. */
@InTilshi
class ChecksPageBrowserTest {

    @Inject Browser browser;
    @Inject Jdbi database;
    @Inject People people;
    @Inject CreateStory create;
    @Inject ChooseLanguage choose;

    private BrowserContext context;
    private Page page;
    private long id;

    @BeforeEach
    void open() {
        context = browser.context(Browser.reader());
        page = context.newPage();
        id = begin();
        DeskPages.signIn(page, "publisher");
        page.waitForSelector(".stories");
    }

    @AfterEach
    void close() {
        context.close();
        database.useHandle(handle -> handle.execute("delete from story_check"));
        speak(Language.KAZAKH);
    }

    @ActivateRequestContext
    long begin() {
        var blocks =
                List.<Block>of(
                        new Block.Paragraph("para", Span.of("Бесаралға дәрігер келді.")),
                        new Block.Photo("photo", "village-doctor", ""),
                        new Block.Paragraph("mixed", Span.of("Бұл сөзде латын әрпі бар: мoст.")));
        var wording = new Wording(Headlines.of("Тексеру"), "Лид.", Body.of(blocks));
        var article = new NewArticle(Language.KAZAKH, Script.CYRILLIC, wording, Optional.empty());
        var chief = people.actor(people.named("publisher").orElseThrow());
        return create.by(chief, NewStory.in("news", "region"), article).id();
    }

    @ActivateRequestContext
    void speak(Language language) {
        choose.by(people.actor(people.named("publisher").orElseThrow()), language);
    }

    @Test
    void a_warning_is_told_on_the_button_and_leads_to_where_its_block_is_written() {
        page.navigate(DeskPages.DESK + "articles/" + id);
        assertThat(page.locator(".side .main-act").innerText()).contains("(3)");
        look("findings-article");
        page.click(".note.wait a:has-text('мoст')");
        page.waitForURL("**/write#part-mixed");
    }

    @Test
    void what_is_required_stands_in_the_way_and_says_how_to_go_on() {
        page.navigate(DeskPages.DESK + "articles/" + id);
        page.click("a[href='/brands/news/checks']");
        page.selectOption("#mixed-letters", "gate");
        page.click("main .main-act");
        page.waitForURL("**/checks?done=1");
        assertThat(page.locator(".note.good").isVisible()).isTrue();
        assertThat(page.inputValue("#mixed-letters")).isEqualTo("gate");
        assertThat(page.locator("#no-lead").count()).isZero();

        page.navigate(DeskPages.DESK + "articles/" + id);
        page.click(".side .main-act");
        assertThat(page.locator(".note.wrong").first().innerText()).contains("мoст");
        assertThat(page.locator(".state").first().innerText()).isEqualTo("Жоба");
    }

    @Test
    void the_pages_are_open_to_all_in_every_language() {
        for (var language : Language.values()) {
            speak(language);
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                for (var path : List.of("brands/news/checks", "articles/" + id)) {
                    for (int width : new int[] {1280, 360}) {
                        page.setViewportSize(width, 900);
                        page.navigate(DeskPages.DESK + path);
                        var name =
                                "checks-" + language + "-" + scheme + "-" + path.charAt(0) + width;
                        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                                .as(name)
                                .isLessThanOrEqualTo(width);
                        assertThat(new AxeBuilder(page).analyze().getViolations())
                                .as(name)
                                .isEmpty();
                        look(name);
                    }
                }
            }
        }
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
