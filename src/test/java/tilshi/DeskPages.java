package tilshi;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;
import tilshi.ops.sample.SampleNewsroom;
import tilshi.text.Language;

/** Walks through the desk as a person does, past every kind of page it has. */
@ApplicationScoped
public class DeskPages {

    public static final String DESK = "http://desk.localhost/";

    private static final String PASTED =
            """
            В Жибеккале открыли крытый каток
            20 мая 2022 | 19:27
            Поделиться
            Каток строили два года, первый месяц вход для школьников бесплатный.
            Лёд залили за трое суток, температуру держат холодильные машины из области.
            «Теперь дети не ездят на тренировки за сорок километров», — сказал Ермек Сарытерек.
            Комментарии
            """;

    private final Newsroom newsroom;

    DeskPages(Newsroom newsroom) {
        this.newsroom = newsroom;
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
        for (var story :
                new String[] {
                    "bridge-opens", "flamingo-count", "late-tram", "lake-core", "bazaar-relocation"
                }) {
            page.navigate(DESK + "articles/" + newsroom.article(story, Language.KAZAKH).id());
            stop.at("article " + story, answer.get());
        }
        page.navigate(DESK + "articles/999999");
        stop.at("refusal", answer.get());
        importing(page, stop, answer);
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
