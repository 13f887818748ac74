package tilshi.edition.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tilshi.Browser;
import tilshi.InTilshi;
import tilshi.Newsroom;
import tilshi.text.Language;

/** A reader reads a story: with keys, in another language, on paper. */
@InTilshi
class ReadingBrowserTest {

    private static final int STOPS = 14;

    @Inject Browser browser;
    @Inject Newsroom newsroom;

    private BrowserContext context;
    private Page page;

    @BeforeEach
    void open() {
        context = browser.context(Browser.reader());
        page = context.newPage();
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void the_first_key_leads_past_the_navigation() {
        read("bridge-opens", Language.KAZAKH);

        page.keyboard().press("Tab");

        var skip = page.locator("a.skip");
        assertThat(skip.evaluate("link => link === document.activeElement")).isEqualTo(true);
        assertThat(skip.boundingBox().y).isGreaterThanOrEqualTo(0);
        page.keyboard().press("Enter");
        assertThat(URI.create(page.url()).getFragment()).isEqualTo("text");
    }

    @Test
    void one_always_sees_where_one_is() {
        read("bridge-opens", Language.KAZAKH);

        for (int i = 0; i < STOPS; i++) {
            page.keyboard().press("Tab");
            var focus =
                    page.evaluate(
                            """
                            () => {
                              const style = getComputedStyle(document.activeElement);
                              return `${style.outlineStyle} ${style.outlineWidth}`;
                            }
                            """);
            assertThat(focus).as("stop " + i).isEqualTo("solid 3px");
        }
    }

    @Test
    void another_language_is_the_same_story() {
        read("flamingo-count", Language.KAZAKH);

        page.click(".languages a[hreflang=ru]");

        assertThat(page.url()).isEqualTo(url("flamingo-count", Language.RUSSIAN));
        page.click(".languages a[hreflang=kk]");
        assertThat(page.url()).isEqualTo(url("flamingo-count", Language.KAZAKH));
    }

    @Test
    void a_language_a_story_is_not_told_in_is_a_plain_word() {
        read("mobile-library", Language.KAZAKH);

        var missing = page.locator(".languages .missing");
        assertThat(missing.count()).isEqualTo(2);
        assertThat(missing.allInnerTexts()).allMatch(words -> words.endsWith(": жоқ"));
        assertThat(missing.locator("a").count()).isZero();
    }

    @Test
    void headline_and_lead_are_told_once() {
        read("bridge-opens", Language.KAZAKH);

        var story = page.locator("main > article").innerText();
        assertThat(count(story, page.locator("h1").innerText())).isEqualTo(1);
        assertThat(count(story, page.locator(".standfirst").innerText())).isEqualTo(1);
    }

    @Test
    void the_time_is_for_machines_too_and_says_its_zone() {
        read("bridge-opens", Language.KAZAKH);

        assertThat(page.locator(".dateline time").getAttribute("datetime"))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:00\\+05:00");
        assertThat(page.locator(".dateline span").innerText()).isEqualTo("Астана уақыты (UTC+5)");
    }

    @Test
    void a_correction_stands_above_the_text() {
        read("sumbe-derby-late-goal", Language.RUSSIAN);

        var notice = page.locator("header .notice");
        assertThat(notice.isVisible()).isTrue();
        assertThat(notice.boundingBox().y).isLessThan(page.locator(".body").boundingBox().y);
    }

    @Test
    void faces_come_from_the_same_host() {
        List<String> faces = new ArrayList<>();
        page.onResponse(
                answer -> {
                    if (answer.url().endsWith(".woff2") && answer.ok()) {
                        faces.add(URI.create(answer.url()).getHost());
                    }
                });

        read("bridge-opens", Language.KAZAKH);
        page.evaluate("() => document.fonts.ready.then(() => true)");

        assertThat(faces).isNotEmpty().containsOnly("news.localhost");
    }

    @Test
    void paper_carries_the_story_and_not_the_navigation() {
        read("bridge-opens", Language.KAZAKH);

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        for (var part : List.of(".strip", ".sections", ".tools", ".also", ".comments")) {
            assertThat(page.locator(part).first().isVisible()).as(part).isFalse();
        }
        for (var part : List.of(".brand", "h1", ".standfirst", ".byline", ".body", ".dateline")) {
            assertThat(page.locator(part).first().isVisible()).as(part).isTrue();
        }
    }

    private void read(String story, Language language) {
        page.navigate(url(story, language));
    }

    private String url(String story, Language language) {
        return "http://" + newsroom.host(story) + newsroom.path(story, language);
    }

    private static int count(String text, String part) {
        return text.replace('\n', ' ').split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }
}
