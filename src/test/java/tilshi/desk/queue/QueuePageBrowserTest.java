package tilshi.desk.queue;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tilshi.Browser;
import tilshi.DeskPages;
import tilshi.InTilshi;
import tilshi.account.Actor;
import tilshi.account.People;
import tilshi.story.Article;
import tilshi.story.Block;
import tilshi.story.Body;
import tilshi.story.CreateStory;
import tilshi.story.Headlines;
import tilshi.story.KillArticle;
import tilshi.story.NewArticle;
import tilshi.story.NewStory;
import tilshi.story.PublishArticle;
import tilshi.story.Span;
import tilshi.story.SubmitArticle;
import tilshi.story.Wording;
import tilshi.text.Language;
import tilshi.text.Messages;
import tilshi.text.Script;

/** The board as people live in it: by keys, and while others work. */
@InTilshi
class QueuePageBrowserTest {

    private static final String DESK = DeskPages.DESK;

    @Inject Browser browser;
    @Inject People people;
    @Inject CreateStory create;
    @Inject SubmitArticle submit;
    @Inject PublishArticle publish;
    @Inject KillArticle kill;

    private final String word = "сөз" + System.nanoTime();
    private BrowserContext context;
    private Page page;

    @BeforeEach
    void open() {
        context = browser.context(Browser.reader());
        page = context.newPage();
        DeskPages.signIn(page, "publisher");
        page.waitForSelector("table.stories");
    }

    @AfterEach
    void close() {
        context.close();
    }

    private Actor publisher() {
        return people.actor(people.named("publisher").orElseThrow());
    }

    private Article draft(String headline) {
        var body = Body.of(List.of(new Block.Paragraph("aaaa", Span.of("Абзац " + word + "."))));
        var wording = new Wording(Headlines.of(headline), "Лид.", body);
        var article = new NewArticle(Language.KAZAKH, Script.CYRILLIC, wording, Optional.empty());
        return create.by(publisher(), NewStory.in("news", "region"), article);
    }

    @Test
    @ActivateRequestContext
    void what_a_colleague_does_is_seen_without_reloading_in_the_list() {
        var article = draft("Көпір туралы " + word);
        page.navigate(DESK + "?q=" + word);
        var row = page.locator("#story-" + article.storyId());
        assertThat(row.locator("a.state").first()).hasText("Жоба");
        page.evaluate("window.same = true");

        publish.by(publisher(), article.id());

        assertThat(row.locator("a.state").first()).hasText("Жарияланды");
        assertThat(row).hasClass(Pattern.compile("fresh"));
        assertThat(page.evaluate("window.same")).isEqualTo(true);

        draft("Тағы біреуі " + word);
        assertThat(page.locator("[data-news]")).containsText("1");
        page.click("[data-news]");
        assertThat(page.locator("tr[data-story]")).hasCount(2);
    }

    @Test
    @ActivateRequestContext
    void what_the_filters_let_through_no_more_says_what_it_is_now_and_moves_nothing() {
        var article = draft("Сүзгіден шығатын " + word);
        var stays = draft("Сүзгіде қалатын " + word);
        page.navigate(DESK + "?state=draft&q=" + word);
        var row = page.locator("#story-" + article.storyId());
        assertThat(row.locator("a.state").first()).hasText("Жоба");

        publish.by(publisher(), article.id());

        assertThat(row).hasClass(Pattern.compile("past"));
        assertThat(row.locator("a.state").first()).hasText("Жарияланды");
        assertThat(page.locator("#story-" + stays.storyId())).not().hasClass("past");

        page.navigate(DESK + "?look=board&q=" + word);
        assertThat(page.locator("#column-today .card")).hasCount(1);
        kill.by(publisher(), article.id(), "Сот шешімі.");
        assertThat(page.locator(".card")).hasCount(1);
        page.navigate(DESK + "?look=board&state=killed&q=" + word);
        assertThat(page.locator(".column")).hasCount(1);
        assertThat(page.locator("#column-killed .card")).hasCount(1);
    }

    @Test
    @ActivateRequestContext
    void an_editor_approves_on_the_way_home() {
        var article = draft("Жолда оқылатын " + word);
        submit.by(publisher(), article.id());
        context.clearCookies();
        page.setViewportSize(360, 740);
        DeskPages.signIn(page, "editor");
        page.waitForSelector("table.stories");

        page.locator("#agenda-review summary").click();
        page.locator("#agenda-review a").getByText("Жолда оқылатын " + word).click();
        assertThat(page.locator("article.text")).containsText("Абзац " + word);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
        page.locator("form[action$='/approve'] button").click();

        assertThat(page.locator(".desk > header .state"))
                .hasText(Messages.in(Language.RUSSIAN).say("state.ready"));
    }

    @Test
    @ActivateRequestContext
    void two_people_see_each_others_work_in_columns_and_a_held_card_stays_where_it_is() {
        var moved = draft("Қозғалатын " + word);
        var held = draft("Қозғалмайтын " + word);
        page.navigate(DESK + "?look=board&q=" + word);
        assertThat(page.locator("#column-draft .card")).hasCount(2);
        page.locator("#card-" + held.id() + " a").first().focus();
        try (var other = browser.context(Browser.reader())) {
            var colleague = other.newPage();
            DeskPages.signIn(colleague, "editor");
            for (var article : List.of(moved, held)) {
                colleague.navigate(DESK + "articles/" + article.id());
                colleague
                        .locator("form[action$='/submit'] button, button[formaction$='/submit']")
                        .first()
                        .click();
                colleague.waitForLoadState();
            }
        }
        assertThat(page.locator("#column-in_review #card-" + moved.id())).isVisible();
        var stays = page.locator("#column-draft #card-" + held.id());
        assertThat(stays.locator(".state").first()).hasText("Қаралуда");
        assertThat(stays.locator("a").first()).isFocused();
    }

    @Test
    void a_stream_that_is_cut_is_found_again_and_nothing_is_missed() {
        var article = draft("Үзіліс " + word);
        page.navigate(DESK + "?q=" + word);
        context.route("**/live", route -> route.abort());
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
        assertThat(page.locator("[data-line]")).containsText("Байланыс жоқ");

        publish(article);
        context.unroute("**/live");

        var state = page.locator("#story-" + article.storyId() + " a.state").first();
        assertThat(state)
                .hasText(
                        "Жарияланды",
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions()
                                .setTimeout(15_000));
        assertThat(page.locator("[data-line]")).isEmpty();
    }

    @ActivateRequestContext
    void publish(Article article) {
        publish.by(publisher(), article.id());
    }

    @Test
    void keys_go_through_the_board_on_any_layout() {
        page.keyboard().press("j");
        var links = page.locator("a[data-go]");
        assertThat(links.nth(0)).isFocused();
        page.keyboard().press("j");
        assertThat(links.nth(1)).isFocused();
        // On a Kazakh keyboard the key in the place of K types л.
        page.evaluate(
                "document.activeElement.dispatchEvent(new KeyboardEvent('keydown',"
                        + " {key: 'л', code: 'KeyK', bubbles: true}))");
        assertThat(links.nth(0)).isFocused();
        page.keyboard().press("/");
        assertThat(page.locator("#q")).isFocused();
        page.keyboard().type("jk?");
        assertThat(page.locator("#q")).hasValue("jk?");
        page.locator("#q").blur();
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#keys")).not().isVisible();
        page.keyboard().press("v");
        page.waitForSelector("#columns");
        page.keyboard().press("j");
        var address = page.locator("a[data-go]").first().getAttribute("href");
        page.keyboard().press("e");
        page.waitForURL("**" + address + "/write");
        page.navigate(DESK);
        page.keyboard().press("n");
        page.waitForURL("**/articles/new");
    }

    @Test
    void single_keys_can_be_switched_off() {
        page.keyboard().press("?");
        page.uncheck("[data-single-keys]");
        page.keyboard().press("Escape");
        page.reload();
        page.keyboard().press("n");
        page.keyboard().press("j");
        assertThat(page.locator("a[data-go]").first()).not().isFocused();
        page.keyboard().press("Control+k");
        assertThat(page.locator("#palette")).isVisible();
    }

    @Test
    @ActivateRequestContext
    void the_palette_finds_articles_pages_and_actions() {
        var article = draft("Теңіз жағасындағы " + word);
        page.navigate(DESK + "edition");
        page.keyboard().press("Control+k");
        var input = page.locator("#palette input");
        assertThat(input).isFocused();
        input.fill("tengiz");
        var option = page.locator("#palette [role=option][aria-selected]");
        assertThat(option).containsText("Теңіз жағасындағы");
        assertThat(input).hasAttribute("aria-activedescendant", option.getAttribute("id"));
        inspect("palette");
        page.keyboard().press("Enter");
        page.waitForURL("**/articles/" + article.id());

        page.keyboard().press("Control+k");
        page.locator("#palette input").fill("шығар");
        assertThat(page.locator("#palette [role=option]:visible")).hasCount(1);
        page.keyboard().press("Enter");
        page.waitForURL("**/edition");
        page.keyboard().press("Control+k");
        page.locator("#palette input").fill("жоқнәрсе");
        assertThat(page.locator("#palette [role=status]")).hasText("Ештеңе табылмады");
        page.keyboard().press("Escape");
        assertThat(page.locator("#palette")).not().isVisible();
    }

    @Test
    void a_view_is_kept_and_forgotten_and_a_missing_language_is_one_click_from_writing() {
        page.selectOption("#brand", "news");
        page.waitForURL("**brand=news**");
        page.click(".keep summary");
        page.fill("#view-name", "Жаңалықтар");
        page.click(".keep form[action='/views'] button");
        assertThat(page.locator(".views a[aria-current]")).hasText("Жаңалықтар");
        page.click(".keep summary");
        page.click(".keep form[action='/views/forget'] button");
        assertThat(page.locator(".views a")).hasCount(0);

        var article = draft("Тек қазақша " + word);
        page.navigate(DESK + "?q=" + word);
        page.click("#story-" + article.storyId() + " button[value=ru]");
        page.waitForURL("**/write");
        assertThat(page.locator("#headline")).hasValue("");
        page.fill("#headline", "Теперь и по-русски " + word);
        page.waitForTimeout(1500);
        page.navigate(DESK + "?language=ru&q=" + word);
        assertThat(page.locator("tr[data-story]")).hasCount(1);
    }

    @Test
    @ActivateRequestContext
    void the_board_is_whole_on_a_phone_by_night_and_without_javascript() {
        submit.by(publisher(), draft("Қаралуға " + word).id());
        for (var address : List.of("", "?look=board", "articles/new", "?q=жоқнәрсе")) {
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : List.of(360, 1280)) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    page.setViewportSize(width, 900);
                    page.navigate(DESK + address);
                    picture(address + width + scheme);
                    assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                            .isLessThanOrEqualTo(width);
                }
            }
        }
        page.keyboard().press("Control+k");
        picture("palette");
        var options = Browser.reader().setJavaScriptEnabled(false);
        try (var still = browser.context(options)) {
            var plain = still.newPage();
            DeskPages.signIn(plain, "editor");
            plain.fill("#q", word);
            plain.click(".filters button");
            assertThat(plain.locator("tr[data-story]")).hasCount(1);
            assertThat(plain.locator("[data-news]")).not().isVisible();
            plain.click(".switch li:last-child a");
            assertThat(plain.locator("#column-in_review .card")).hasCount(1);
        }
    }

    private void picture(String name) {
        var folder = System.getenv("TILSHI_PICTURES");
        if (folder != null) {
            var file = name.replaceAll("[^\\p{L}\\d]+", "-") + ".png";
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, file)));
        }
    }

    private void inspect(String name) {
        page.evaluate(AxeBuilder.getAxeScript());
        var found =
                page.evaluate(
                        """
                        async () => (await axe.run(document, { resultTypes: ['violations'] }))
                            .violations.map(({ id, nodes }) => `${id} ${nodes[0].target}`)
                        """);
        assertThat((List<?>) found).as(name).isEmpty();
    }
}
