package tilshi.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tilshi.Browser;
import tilshi.ops.sample.SampleNewsroom;

/** Pulls the plug of the program while somebody writes: the words of before and after are there. */
@Timeout(240)
class WritingKillBrowserTest {

    @Test
    void words_written_before_while_and_after_the_server_was_killed_are_all_in_the_draft()
            throws Exception {
        assertThat(RunningTilshi.JAR).as("Run bin/build first").exists();
        var data = Files.createTempDirectory("tilshi-writing-kill-");
        try (var tilshi = RunningTilshi.on(data)) {
            tilshi.start();
            try (var browser = Browser.at(tilshi.port())) {
                var page = browser.newContext(Browser.reader()).newPage();
                var address = writing(page, "http://desk.localhost:" + tilshi.port());

                type(page, " Бұрынғы сөз.");
                within(page, () -> saved(page));
                type(page, " Сол сәттегі сөз.");
                tilshi.kill();
                type(page, " Серверсіз сөз.");
                within(page, () -> !saved(page));
                tilshi.start();
                within(page, () -> saved(page));
                type(page, " Кейінгі сөз.");
                within(page, () -> saved(page));

                everythingIsIn(browser.newContext(Browser.reader()).newPage(), address);
            }
        }
    }

    /** Signs in and opens an article; its address. */
    private static String writing(Page page, String desk) {
        signIn(page, desk);
        page.navigate(desk + "/?brand=news&language=kk&state=live");
        page.locator("table.stories a[href^='/articles/']").first().click();
        page.waitForURL("**/articles/*");
        var address = page.url().replaceFirst("[?#].*", "") + "/write";
        page.navigate(address);
        page.waitForSelector(".story-text[contenteditable=true] p");
        page.locator(".story-text > p").first().click();
        return address;
    }

    private static void signIn(Page page, String desk) {
        page.navigate(desk + "/sign-in");
        page.fill("#login", "publisher");
        page.fill("#password", SampleNewsroom.PASSWORD);
        page.click("main button");
        page.waitForSelector(".bar");
    }

    private static void type(Page page, String words) {
        page.keyboard().press("End");
        page.keyboard().type(words);
    }

    private static boolean saved(Page page) {
        return page.locator("[data-editor-line] [data-state=saved]").count() > 0;
    }

    /** Seen by a browser that kept nothing. */
    private static void everythingIsIn(Page page, String address) {
        signIn(page, address.replaceFirst("/articles/.*", ""));
        page.navigate(address);
        page.waitForSelector(".story-text[contenteditable=true] p");
        assertThat(page.locator(".story-text").innerText().replace('\u00a0', ' '))
                .contains("Бұрынғы сөз.", "Сол сәттегі сөз.", "Серверсіз сөз.", "Кейінгі сөз.");
    }

    private static void within(Page page, BooleanSupplier isSo) {
        for (int i = 0; i < 600 && !isSo.getAsBoolean(); i++) {
            page.waitForTimeout(100);
        }
        assertThat(isSo.getAsBoolean()).isTrue();
    }
}
