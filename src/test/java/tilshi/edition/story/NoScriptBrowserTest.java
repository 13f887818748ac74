package tilshi.edition.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tilshi.Browser;
import tilshi.InTilshi;
import tilshi.Newsroom;
import tilshi.text.Language;

/** Without JavaScript a story is whole. */
@InTilshi
class NoScriptBrowserTest {

    @Inject Browser browser;
    @Inject Newsroom newsroom;

    private BrowserContext context;
    private Page page;

    @BeforeEach
    void open_a_story_without_scripts() {
        context = browser.context(Browser.reader().setJavaScriptEnabled(false));
        page = context.newPage();
        page.navigate("http://news.localhost" + newsroom.path("bridge-opens", Language.KAZAKH));
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void the_whole_text_is_there_to_read() {
        assertThat(page.locator("h1").isVisible()).isTrue();
        assertThat(page.locator(".standfirst").isVisible()).isTrue();
        assertThat(page.locator(".body > p").count()).isGreaterThan(3);
        assertThat(page.locator(".body > p").all()).allMatch(paragraph -> paragraph.isVisible());
        assertThat(page.locator(".body table").isVisible()).isTrue();
        assertThat(page.locator("figure.picture img").first().isVisible()).isTrue();
    }

    @Test
    void sharing_is_plain_links() {
        var links = page.locator(".send a");

        assertThat(links.count()).isGreaterThan(4);
        assertThat(links.all())
                .allMatch(link -> link.getAttribute("href").matches("(https|mailto|http):.*"));
        assertThat(page.locator("a.copy").getAttribute("href")).isEqualTo(page.url());
    }

    @Test
    void comments_open() {
        assertThat(page.locator(".comments .empty").isVisible()).isFalse();

        page.click(".comments summary");

        assertThat(page.locator(".comments .empty").isVisible()).isTrue();
    }

    @Test
    void the_other_language_is_one_step_away() {
        page.click(".languages a[hreflang=en]");

        assertThat(page.url())
                .isEqualTo(
                        "http://news.localhost" + newsroom.path("bridge-opens", Language.ENGLISH));
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
    }
}
