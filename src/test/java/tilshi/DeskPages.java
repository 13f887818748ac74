package tilshi;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import tilshi.account.HirePerson;
import tilshi.account.TotpApp;
import tilshi.ops.sample.SampleNewsroom;
import tilshi.text.Language;

/** Walks through the desk as a person does, past every kind of page it has. */
@ApplicationScoped
public class DeskPages {

    public static final String HOST = "desk.localhost";
    public static final String DESK = "http://desk.localhost/";

    /** A page as somebody copies it out of a browser. */
    public static final String PASTED =
            """
            В Жибеккале открыли крытый каток
            20 мая 2022 | 19:27
            Поделиться
            Каток строили два года, первый месяц вход для школьников бесплатный.
            Лёд залили за трое суток, температуру держат холодильные машины из области.
            «Теперь дети не ездят на тренировки за сорок километров», — сказал Ермек Сарытерек.
            Комментарии
            """;

    private static final Pattern CHANGE = Pattern.compile("change=(\\d+)");

    private final Newsroom newsroom;
    private final Web web;
    private final HirePerson hire;

    DeskPages(Newsroom newsroom, Web web, HirePerson hire) {
        this.hire = hire;
        this.newsroom = newsroom;
        this.web = web;
    }

    /** The cookie of somebody who has signed in. */
    public String cookie(String login) {
        var fields = Map.of("login", login, "password", SampleNewsroom.PASSWORD);
        return web.post(HOST, "/sign-in", "a=b", fields)
                .headers()
                .firstValue("set-cookie")
                .orElseThrow()
                .replaceFirst(";.*", "");
    }

    /** What every form of a session carries. */
    public String token(String cookie) {
        var answer = web.get(HOST, "/", "cookie", cookie);
        var token = Jsoup.parse(answer.body()).select("input[name=token]").attr("value");
        if (token.isEmpty()) {
            throw new AssertionError("No form of the desk: " + answer.statusCode());
        }
        return token;
    }

    /** Corrects a story that readers see; the number of the change. */
    public long correctSomething(String cookie) {
        var id = newsroom.article("bridge-opens", Language.KAZAKH).id();
        var fields = Map.of("token", token(cookie), "reason", "Күні түзетілді.");
        var answer = web.post(HOST, "/articles/" + id + "/correct", cookie, fields);
        var change = CHANGE.matcher(answer.headers().firstValue("location").orElse(""));
        if (!change.find()) {
            throw new AssertionError("Not corrected: " + answer.statusCode());
        }
        return Long.parseLong(change.group(1));
    }

    /** What is done at every stop. */
    @FunctionalInterface
    public interface Stop {

        /**
         * @param answer what the server sent for the page now open
         */
        void at(String name, Response answer);
    }

    public static void signIn(Page page, String login, String password) {
        page.navigate(DESK + "sign-in");
        page.fill("#login", login);
        page.fill("#password", password);
        page.click("main button");
    }

    public static void signIn(Page page, String login) {
        signIn(page, login, SampleNewsroom.PASSWORD);
    }

    /** From the gate to the mending of an imported page. */
    public void walk(Page page, Stop stop) {
        var answer = new AtomicReference<Response>();
        page.onResponse(
                response -> {
                    if (response.request().isNavigationRequest() && response.status() / 100 != 3) {
                        answer.set(response);
                    }
                });
        page.navigate(DESK + "sign-in");
        stop.at("sign-in", answer.get());
        signIn(page, "publisher", "not the password");
        stop.at("sign-in refused", answer.get());
        signIn(page, "publisher");
        stop.at("queue", answer.get());
        page.navigate(DESK + "?brand=news&state=killed");
        stop.at("queue, nothing found", answer.get());
        page.navigate(DESK + "?look=board");
        page.locator(".agenda summary").first().click();
        stop.at("queue, in columns", answer.get());
        page.keyboard().press("?");
        page.waitForSelector("#keys[open]");
        stop.at("keys", answer.get());
        page.navigate(DESK + "articles/new");
        stop.at("new story", answer.get());
        for (var story :
                new String[] {
                    "bridge-opens", "flamingo-count", "late-tram", "lake-core", "bazaar-relocation"
                }) {
            page.navigate(DESK + "articles/" + newsroom.article(story, Language.KAZAKH).id());
            stop.at("article " + story, answer.get());
        }
        var latin = newsroom.article("lake-core", Language.KAZAKH).id();
        page.navigate(DESK + "articles/" + latin + "/latin");
        stop.at("article in Latin", answer.get());
        page.navigate(DESK + "articles/" + latin + "/notes");
        stop.at("notes", answer.get());
        var history =
                DESK
                        + "articles/"
                        + newsroom.article("bridge-opens", Language.KAZAKH).id()
                        + "/revisions";
        page.navigate(history);
        stop.at("revisions", answer.get());
        page.navigate(history + "/live..draft");
        stop.at("difference", answer.get());
        page.navigate(DESK + "articles/999999");
        stop.at("refusal", answer.get());
        edition(page, stop, answer);
        account(page, stop, answer);
        importing(page, stop, answer);
        journal(page, stop, answer);
        people(page, stop, answer);
        inTwoSteps(page, stop, answer);
    }

    /** Somebody new gets an app for the second step, and comes in again. */
    private void inTwoSteps(Page page, Stop stop, AtomicReference<Response> answer) {
        var login = "walk" + System.nanoTime();
        hire.with(login, "Жаңа Адам", SampleNewsroom.PASSWORD, Language.KAZAKH, List.of());
        page.context().clearCookies();
        page.navigate(DESK + "forgotten/new?key=out-of-a-letter");
        stop.at("forgotten, new password", answer.get());
        signIn(page, login);
        page.navigate(DESK + "account/second-factor");
        page.fill("#password", SampleNewsroom.PASSWORD);
        page.click("form[action$='/begin'] button");
        page.fill("#code", new TotpApp(page.locator("code.secret").innerText()).now());
        page.click("form[action$='/confirm'] button");
        page.waitForSelector(".codes");
        stop.at("second factor, recovery codes", answer.get());
        page.context().clearCookies();
        signIn(page, login);
        page.waitForURL("**/sign-in/code");
        stop.at("sign-in, code", answer.get());
    }

    private static void people(Page page, Stop stop, AtomicReference<Response> answer) {
        page.click(".bar form button");
        page.waitForURL("**/sign-in");
        page.navigate(DESK + "forgotten");
        stop.at("forgotten", answer.get());
        signIn(page, "admin");
        page.navigate(DESK + "people");
        page.locator("main summary").first().click();
        stop.at("people", answer.get());
        page.fill("#name", "Айгүл Жаңа");
        page.fill("#mail", "aigul@example.kz");
        page.click("form[action='/people/invite'] button");
        page.waitForSelector("code.secret");
        stop.at("people, invited", answer.get());
        var invitation = page.locator("code.secret").innerText();
        page.navigate(DESK + "people/desks");
        page.locator("main summary").first().click();
        stop.at("desks", answer.get());
        page.click("form[action='/people/desks'] button");
        page.waitForSelector(".note.wrong");
        stop.at("desks, refused", answer.get());
        page.navigate(invitation);
        stop.at("invitation", answer.get());
    }

    private void edition(Page page, Stop stop, AtomicReference<Response> answer) {
        correctSomething(cookie("publisher"));
        page.navigate(DESK + "edition");
        stop.at("edition", answer.get());
        page.click("#receipt-rows a");
        page.waitForURL("**/edition/receipts/*");
        stop.at("receipt", answer.get());
        page.navigate(DESK + "edition/receipts");
        stop.at("receipts", answer.get());
        page.navigate(DESK + "edition/receipts?before=1");
        stop.at("receipts, none", answer.get());
    }

    private static void journal(Page page, Stop stop, AtomicReference<Response> answer) {
        page.navigate(DESK + "journal");
        stop.at("journal", answer.get());
        page.navigate(DESK + "journal?thing=nothing");
        stop.at("journal, refused", answer.get());
        page.navigate(DESK + "journal?until=2001-01-01");
        stop.at("journal, nothing found", answer.get());
    }

    private static void account(Page page, Stop stop, AtomicReference<Response> answer) {
        page.navigate(DESK + "account?done=others");
        stop.at("account", answer.get());
        page.fill("#old-password", "not the password");
        page.fill("#new-password", "a new password");
        page.click("form[action='/account/password'] button");
        stop.at("account, refused", answer.get());
        page.navigate(DESK + "account/second-factor");
        stop.at("second factor", answer.get());
        page.fill("#password", SampleNewsroom.PASSWORD);
        page.click("form[action$='/begin'] button");
        page.waitForSelector(".qr");
        stop.at("second factor, scanning", answer.get());
    }

    private static void importing(Page page, Stop stop, AtomicReference<Response> answer) {
        page.navigate(DESK + "import");
        stop.at("import", answer.get());
        page.click("main .main-act");
        stop.at("import refused", answer.get());
        page.fill("#words", PASTED);
        page.selectOption("#place", "news/ru/region");
        page.click("main .main-act");
        page.waitForURL("**/mend");
        stop.at("mend", answer.get());
        page.locator("header a.button").click();
        stop.at("imported draft", answer.get());
    }
}
