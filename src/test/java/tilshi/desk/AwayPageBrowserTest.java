package tilshi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tilshi.Browser;
import tilshi.DeskPages;
import tilshi.Newsroom;
import tilshi.Web;
import tilshi.ops.sample.SampleNewsroom;
import tilshi.press.Press;
import tilshi.text.Language;

/** The desk while the database is away: nothing can be changed, and nothing typed is lost. */
@QuarkusTest
@QuarkusTestResource(value = CutDatabase.class, restrictToAnnotatedClass = true)
class AwayPageBrowserTest {

    private static final String PASTED =
            """
            В Жибеккале открыли крытый каток
            20 мая 2022 | 19:27
            Каток строили два года, первый месяц вход для школьников бесплатный.
            Лёд залили за трое суток, температуру держат холодильные машины из области.
            «Теперь дети не ездят на тренировки за сорок километров», — сказал Ермек Сарытерек.
            """;

    private static final String LEAD =
            "\n Каток «Лёд» <b>открыт</b> & ждёт: \"приходите\", сказал он.\nВторая строка.";

    @Inject Browser browser;
    @Inject DeskPages desk;
    @Inject Newsroom newsroom;
    @Inject Press press;
    @Inject Web web;

    private BrowserContext context;
    private Page page;

    @BeforeEach
    void open() {
        context = browser.context(Browser.reader());
        page = context.newPage();
    }

    @AfterEach
    void close() throws Exception {
        context.close();
        back();
        settle();
    }

    /** Connections that died meanwhile are found out by those who take them. */
    private void settle() throws InterruptedException {
        for (int i = 0; i < 100 && !letsIn(); i++) {
            Thread.sleep(50);
        }
    }

    private boolean letsIn() {
        var fields = Map.of("login", "editor", "password", SampleNewsroom.PASSWORD);
        return web.post(DeskPages.HOST, "/sign-in", "a=b", fields).statusCode() == 303;
    }

    @Test
    void what_was_typed_waits_for_the_database_and_is_saved_then() throws Exception {
        DeskPages.signIn(page, "publisher");
        importSomething();
        page.fill("#headline", "Заголовок, набранный до обрыва");
        page.fill("#lead", LEAD);
        away();

        page.click("button[value=save]");

        page.waitForSelector(".kept");
        assertThat(page.locator(".kept textarea[name=lead]").inputValue()).isEqualTo(LEAD);
        assertThat(page.locator(".kept textarea[name=headline]").isVisible()).isTrue();
        page.evaluate(AxeBuilder.getAxeScript());
        assertThat((List<?>) page.evaluate("async () => (await axe.run()).violations")).isEmpty();
        back();
        page.waitForSelector("[data-back]:not([hidden])");
        page.click(".kept button");
        page.waitForSelector("#headline");

        assertThat(page.locator(".note.wrong").count()).isZero();
        assertThat(page.locator("#headline").inputValue())
                .isEqualTo("Заголовок, набранный до обрыва");
        assertThat(page.locator("#lead").inputValue()).isEqualTo(LEAD.strip());
    }

    @Test
    void a_page_that_was_only_looked_at_opens_by_itself_when_the_database_is_back()
            throws Exception {
        DeskPages.signIn(page, "editor");
        away();

        var answer = page.navigate(DeskPages.DESK);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).containsKey("retry-after");
        assertThat(page.locator("h1").innerText()).isEqualTo("База данных недоступна");
        page.evaluate(AxeBuilder.getAxeScript());
        assertThat((List<?>) page.evaluate("async () => (await axe.run()).violations")).isEmpty();
        back();
        page.waitForSelector("table.stories");
    }

    @Test
    void no_password_is_given_back_and_another_site_gets_nothing() throws Exception {
        away();

        var refused = post("/sign-in", "login=editor&password=sesame-sesame", "cross-site");
        var kept = post("/sign-in", "login=editor&password=sesame-sesame", "same-origin");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(kept.statusCode()).isEqualTo(503);
        assertThat(kept.body()).doesNotContain("sesame");
        var form = Jsoup.parse(kept.body()).select("form");
        assertThat(form.select("input[name=login]").attr("value")).isEqualTo("editor");
        assertThat(form.select("input[type=password]").attr("value")).isEmpty();
    }

    @Test
    void every_step_is_kept_with_its_reason_and_a_program_is_told_in_its_own_way()
            throws Exception {
        var cookie = desk.cookie("publisher");
        var token = desk.token(cookie);
        var path =
                "/articles/" + newsroom.article("bridge-opens", Language.KAZAKH).id() + "/correct";
        away();
        var fields =
                Map.of("token", token, "reason", "Мост <i>\"открыли\"</i> в пятницу, не в среду.");

        var kept = web.post(DeskPages.HOST, path, cookie, fields);
        var program =
                web.get(
                        DeskPages.HOST,
                        "/edition/receipts",
                        "cookie",
                        cookie,
                        "accept",
                        "application/json");

        var form = Jsoup.parse(kept.body()).select("form");
        assertThat(kept.statusCode()).isEqualTo(503);
        assertThat(form.select("input[name=token]").attr("value")).isEqualTo(token);
        assertThat(form.select("textarea[name=reason]").text()).isEqualTo(fields.get("reason"));
        assertThat(form.attr("action")).isEmpty();
        assertThat(program.statusCode()).isEqualTo(503);
        assertThat(program.headers().firstValue("content-type"))
                .hasValue("application/problem+json");
        back();
        assertThat(web.post(DeskPages.HOST, path, cookie, fields).statusCode()).isEqualTo(303);
    }

    @Test
    void once_it_is_back_nobody_meets_a_connection_that_broke() throws Exception {
        var cookie = desk.cookie("editor");
        assertThat(lookAtOnce(cookie)).containsOnly(200);
        away();
        back();

        assertThat(lookAtOnce(cookie)).containsOnly(200);
    }

    /** So many at once that they need most connections of the node. */
    private List<Integer> lookAtOnce(String cookie) {
        return IntStream.range(0, 12)
                .parallel()
                .mapToObj(x -> web.get(DeskPages.HOST, "/", "cookie", cookie).statusCode())
                .toList();
    }

    private void importSomething() {
        page.navigate(DeskPages.DESK + "import");
        page.fill("#words", PASTED);
        page.selectOption("#place", "news/ru/region");
        page.click("main .main-act");
        page.waitForURL("**/mend");
    }

    private HttpResponse<String> post(String path, String body, String from) {
        return web.send(
                web.request(DeskPages.HOST, path)
                        .POST(BodyPublishers.ofString(body))
                        .header("content-type", "application/x-www-form-urlencoded")
                        .header("sec-fetch-site", from)
                        .build());
    }

    private void away() throws Exception {
        CutDatabase.turn(line(), false);
        await(true);
    }

    private void back() throws Exception {
        CutDatabase.turn(line(), true);
        await(false);
    }

    private static int line() {
        return ConfigProvider.getConfig().getValue("tilshi.test.line", Integer.class);
    }

    private void await(boolean gone) throws InterruptedException {
        for (int i = 0; i < 200 && press.isAway() != gone; i++) {
            Thread.sleep(50);
        }
        assertThat(press.isAway()).isEqualTo(gone);
    }
}
