package tilshi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import jakarta.inject.Inject;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tilshi.Browser;
import tilshi.DeskPages;
import tilshi.InTilshi;
import tilshi.Newsroom;
import tilshi.press.Crawl;
import tilshi.press.Exactness;
import tilshi.text.Language;

/** A day at the desk: from a page somebody pasted to a story that was taken back. */
@InTilshi
class DeskDayBrowserTest {

    private static final String FRONT = "http://news.localhost/ru/";
    private static final String HEADLINE = "Крытый каток открыли там, где стоял склад парома";

    private static final String PASTED =
            """
            Главная
            Новости

            В Жибеккале открыли крытый каток на Паромной площади
            20 мая 2022 | 19:27

            Поделиться
            Telegram
            WhatsApp

            Каток строили два года. Первый месяц школьники катаются на нём бесплатно, узнал корреспондент.

            Каток строили два года. Первый месяц школьники катаются на нём бесплатно, узнал корреспондент.

            Каток занимает 1800 квадратных метров. Лёд залили за трое суток, а холод держат машины, собранные в области.

            «Мы ждали этот лёд два года, и теперь дети не ездят на тренировки за сорок километров», — сказал директор катка Ермек Сарытерек.

            Реклама

            «Первые группы наберём уже на следующей неделе, и места в них пока есть», — пообещала тренер Дарина Заречная.

            Читайте также: Мост через Сумбеозен открыли для автобусов

            Подписывайтесь на наш Telegram-канал
            Комментарии
            """;

    @Inject Browser browser;
    @Inject Newsroom newsroom;
    @Inject Crawl crawl;
    @Inject Exactness exactness;

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
    void a_pasted_page_becomes_a_story_is_corrected_and_taken_back() {
        page.navigate(FRONT);
        DeskPages.signIn(page, "publisher");
        assertThat(page.locator("table.stories").isVisible()).isTrue();
        paste();
        mend();
        crawl.everything();
        var article = publish();
        exactness.everywhere("after publishing");
        var story = readOnTheSite();
        correct(article, story);
        exactness.everywhere("after correcting");
        withdraw(article, story);
        exactness.everywhere("after withdrawing");
        leave();
    }

    private void paste() {
        page.click("main header a.button");
        page.fill("#words", PASTED);
        page.selectOption("#place", "news/ru/region");
        page.click("main .main-act");
        page.waitForURL("**/mend");
        assertThat(page.locator("#headline").inputValue()).startsWith("В Жибеккале открыли");
        assertThat(page.locator("#date").inputValue()).isEqualTo("2022-05-20T19:27");
        assertThat(page.locator(".original del").allInnerTexts())
                .contains("Поделиться", "Реклама", "Комментарии");
        assertThat(page.locator(".original").innerText()).contains("20 мая 2022 | 19:27");
    }

    private void mend() {
        page.fill("#headline", HEADLINE);
        leftOut("Читайте также").locator("input").check();
        block("Мы ждали этот лёд").locator("select").selectOption("direct");
        page.click("button[value=save]");
        page.waitForLoadState();
        assertThat(page.locator("#headline").inputValue()).isEqualTo(HEADLINE);
        assertThat(block("Мост через Сумбеозен").count()).isEqualTo(1);
        for (var quotation : page.locator(".block.quotation").all()) {
            quotation.locator("input[name$=speaker]").fill("Ермек Сарытерек");
        }
    }

    private String publish() {
        page.click("button[value=publish]");
        page.waitForURL("**/articles/*?change=*");
        assertThat(page.locator(".note.good").isVisible()).isTrue();
        assertThat(page.locator(".receipt li").count()).isPositive();
        return page.url().replaceFirst("\\?.*", "");
    }

    private String readOnTheSite() {
        var story = page.locator("main header a.button").first().getAttribute("href");
        assertThat(story).startsWith("http://news.localhost/ru/2022/05/20/");
        reader(
                story,
                (site, answer) -> {
                    assertThat(site.locator("h1").innerText()).isEqualTo(HEADLINE);
                    assertThat(site.locator(".dateline time").getAttribute("datetime"))
                            .isEqualTo("2022-05-20T19:27:00+06:00");
                    assertThat(site.locator(".quotation cite").first().innerText())
                            .isEqualTo("Ермек Сарытерек");
                    assertThat(site.locator(".body").innerText()).doesNotContain("Комментарии");
                });
        reader(FRONT, (site, answer) -> assertThat(words(site)).contains(HEADLINE));
        return story;
    }

    private void correct(String article, String story) {
        page.navigate(article);
        page.click("details:has(#why-correct) summary");
        page.fill("#why-correct", "Площадь катка была названа неверно.");
        page.click("details:has(#why-correct) button");
        page.waitForURL("**/articles/*?change=*");
        reader(
                story,
                (site, answer) ->
                        assertThat(site.locator("header .notice").innerText())
                                .contains("Площадь катка была названа неверно."));
    }

    private void withdraw(String article, String story) {
        page.navigate(article);
        page.click("details:has(#why-withdraw) summary");
        page.fill("#why-withdraw", "Каток ещё не открыли: редакция ошиблась днём.");
        page.click("details:has(#why-withdraw) button");
        page.waitForURL("**/articles/*?change=*");
        reader(
                story,
                (site, answer) -> {
                    assertThat(answer.status()).isEqualTo(410);
                    assertThat(words(site)).contains("Каток ещё не открыли");
                });
        reader(FRONT, (site, answer) -> assertThat(words(site)).doesNotContain(HEADLINE));
    }

    /** Somebody who comes for the first time: nothing is kept from before. */
    private void reader(String url, BiConsumer<Page, Response> look) {
        try (var fresh = browser.context(Browser.reader())) {
            var site = fresh.newPage();
            look.accept(site, site.navigate(url));
        }
    }

    private static String words(Page site) {
        return site.locator("main").innerText();
    }

    private void leave() {
        page.navigate(DeskPages.DESK);
        page.click(".bar form button");
        page.waitForURL("**/sign-in");
        page.navigate(DeskPages.DESK);
        assertThat(page.url()).endsWith("/sign-in");
    }

    @Test
    void a_wrong_password_is_told_and_opens_nothing() {
        DeskPages.signIn(page, "editor", "not the password");

        assertThat(page.locator(".note.wrong:visible").innerText()).isNotBlank();
        assertThat(page.locator("#login").inputValue()).isEqualTo("editor");
        page.navigate(DeskPages.DESK);
        assertThat(page.url()).endsWith("/sign-in");
    }

    @Test
    void only_who_may_publish_sees_how() {
        var article = DeskPages.DESK + "articles/" + id("late-tram");
        DeskPages.signIn(page, "publisher");
        page.navigate(article);
        assertThat(page.locator("form[action$='/publish']").count()).isEqualTo(1);
        page.click(".bar form button");

        DeskPages.signIn(page, "reporter");
        page.navigate(article);

        assertThat(page.locator("h1").isVisible()).isTrue();
        assertThat(page.locator("form[action$='/publish']").count()).isZero();
    }

    @Test
    void words_are_not_lost_when_an_import_is_refused() {
        DeskPages.signIn(page, "publisher");
        page.navigate(DeskPages.DESK + "import");
        page.fill("#words", "Главная\nНовости");
        page.click("main .main-act");

        assertThat(page.locator(".note.wrong").isVisible()).isTrue();
        assertThat(page.locator("#words").inputValue()).isEqualTo("Главная\nНовости");
    }

    @Test
    void what_was_typed_before_a_crash_is_offered_again_until_it_is_saved() {
        DeskPages.signIn(page, "publisher");
        page.navigate(DeskPages.DESK);
        paste();
        page.fill("#lead", "Набрано перед тем, как браузер упал.");
        for (int i = 0; i < 100 && kept(page) == 0; i++) {
            page.waitForTimeout(50);
        }
        var draft = page.url();

        var again = context.newPage();
        again.navigate(draft);
        again.click("#rescue button[value=take]");
        assertThat(again.locator("#lead").inputValue())
                .isEqualTo("Набрано перед тем, как браузер упал.");
        again.click("button[value=save]");
        again.waitForSelector("form[data-revision='2']");

        assertThat(again.locator("#rescue").isHidden()).isTrue();
        assertThat(kept(again)).isZero();
    }

    /** Copies of what was typed that the browser keeps. */
    private static int kept(Page page) {
        return (int) page.evaluate("() => Object.keys(localStorage).length");
    }

    private Locator block(String words) {
        return page.locator(".block", new Page.LocatorOptions().setHasText(words));
    }

    private Locator leftOut(String words) {
        return page.locator(".left-out li", new Page.LocatorOptions().setHasText(words));
    }

    private long id(String story) {
        return newsroom.article(story, Language.KAZAKH).id();
    }
}
