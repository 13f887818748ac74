package tilshi.desk.script;

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
import tilshi.Browser;
import tilshi.DeskPages;
import tilshi.InTilshi;
import tilshi.Newsroom;
import tilshi.text.Language;

/** An editor looks at an article in Latin and says how its names are spelt. */
@InTilshi
class LatinPageBrowserTest {

    @Inject Browser browser;
    @Inject Newsroom newsroom;

    private BrowserContext context;
    private Page page;
    private long id;

    @BeforeEach
    void open() {
        context = browser.context(Browser.reader());
        page = context.newPage();
        id = newsroom.article("lake-core", Language.KAZAKH).id();
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void one_lists_a_word_and_sees_it_spelt_so_in_the_desk_and_on_the_site() {
        DeskPages.signIn(page, "editor");
        page.navigate(DeskPages.DESK + "articles/" + id);
        page.click("header a[href$='/latin']");
        var first = page.locator(".pair.headline p[lang=kk]").innerText().split(" ")[0];
        look("before");

        page.fill("#list", first + " → Qwerty\n");
        page.click("button.main-act");

        page.waitForSelector(".note.good");
        assertThat(page.locator(".pair.headline p[lang=kk-Latn]").innerText())
                .startsWith("Qwerty ");
        assertThat(page.inputValue("#list")).isEqualTo(first + " → Qwerty");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        look("after");
        page.fill("#list", "Qwerty");
        page.click("button.main-act");
        page.waitForSelector(".note.wrong");
        assertThat(page.inputValue("#list")).isEqualTo("Qwerty");
        page.fill("#list", "");
        page.click("button.main-act");
        page.waitForSelector(".note.good");
        assertThat(page.locator(".pair.headline p[lang=kk-Latn]").innerText())
                .doesNotContain("Qwerty");
    }

    @Test
    void of_two_at_once_the_second_sees_the_list_of_the_first_and_loses_no_line() {
        DeskPages.signIn(page, "editor");
        page.navigate(DeskPages.DESK + "articles/" + id + "/latin");
        try (var second = browser.context(Browser.reader())) {
            var other = second.newPage();
            DeskPages.signIn(other, "publisher");
            other.navigate(DeskPages.DESK + "articles/" + id + "/latin");
            other.fill("#list", "Рим → Roma");
            other.click("button.main-act");
            other.waitForSelector(".note.good");
        }

        page.fill("#list", "Лион → Lyon");
        page.click("button.main-act");

        page.waitForSelector(".note.wrong");
        assertThat(page.inputValue("#list")).isEqualTo("Лион → Lyon");
        assertThat(page.locator("pre").innerText()).isEqualTo("Рим → Roma");
        page.fill("#list", "Рим → Roma\nЛион → Lyon");
        page.click("button.main-act");
        page.waitForSelector(".note.good");
        page.fill("#list", "");
        page.click("button.main-act");
    }

    /** Keeps pictures for people, where they ask for them. */
    private void look(String name) {
        var folder = System.getenv("TILSHI_LOOK");
        if (folder == null) {
            return;
        }
        for (int width : new int[] {360, 1280}) {
            page.setViewportSize(width, 1000);
            for (var scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                var file = "desk-latin-" + name + "-" + width + "-" + scheme + ".png";
                page.screenshot(
                        new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setPath(Path.of(folder, file)));
            }
        }
    }
}
