package tilshi.desk.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tilshi.Browser;
import tilshi.DeskPages;
import tilshi.InTilshi;
import tilshi.Web;
import tilshi.account.HirePerson;
import tilshi.text.Language;

/** Passkeys in a real Chromium, with a device that its own protocol plays. */
@InTilshi
class PasskeyBrowserTest {

    private static final String PASSWORD = "a good password";

    @Inject Browser browser;
    @Inject Web web;
    @Inject HirePerson hire;
    @Inject Jdbi database;

    private final String login = "key" + System.nanoTime();
    private BrowserContext context;
    private Page page;
    private CDPSession device;
    private String authenticator;

    @BeforeEach
    void open() {
        hire.with(login, "Жаңа", PASSWORD, Language.ENGLISH, List.of());
        context = browser.context(Browser.reader());
        page = context.newPage();
        device = context.newCDPSession(page);
        device.send("WebAuthn.enable");
        authenticator = plugIn();
    }

    @AfterEach
    void close() {
        context.close();
        database.useHandle(handle -> handle.execute("delete from account_attempt"));
    }

    @Test
    void a_passkey_is_added_named_signs_in_and_is_removed() {
        add("My telephone");
        assertThat(page.locator("#passkeys ~ .things").innerText()).contains("My telephone");

        leave();
        page.click("[data-passkey=sign] button");
        page.waitForURL(DeskPages.DESK);
        page.navigate(DeskPages.DESK + "account");
        assertThat(page.locator("#passkeys ~ .things").innerText()).contains("last used");

        page.click("form[action*='/passkeys/'] button");
        page.waitForURL("**/account?done=passkey-removed");
        leave();
        page.click("[data-passkey=sign] button");
        page.waitForSelector("main > form .note.wrong:not([hidden])");
        page.navigate(DeskPages.DESK);
        assertThat(page.url()).endsWith("/sign-in");
    }

    @Test
    void an_answer_that_was_used_once_is_not_good_twice() {
        add("My telephone");
        leave();
        var sent =
                page.waitForRequest(
                        request -> isAnswer(request),
                        () -> page.click("[data-passkey=sign] button"));
        page.waitForURL(DeskPages.DESK);

        assertThat(replay(sent.postData())).isEqualTo(403);
    }

    @Test
    void a_device_that_does_not_recognise_its_owner_opens_nothing() {
        add("My telephone");
        leave();
        recognises(false);

        page.click("[data-passkey=sign] button");

        page.waitForSelector("[data-passkey=sign] .note:not([hidden])");
        assertThat(page.locator("[data-passkey=sign] .note").innerText())
                .contains("Құрылғы растамады");
    }

    @Test
    void a_borrowed_session_adds_no_passkey() {
        DeskPages.signIn(page, login, PASSWORD);
        page.navigate(DeskPages.DESK + "account");
        page.fill("#passkey-password", "not the password");
        page.click("[data-passkey=new] button");

        page.waitForSelector("[data-passkey=new] .note:not([hidden])");

        assertThat(page.locator("[data-passkey=new] .note").innerText())
                .contains("not your current password");
    }

    private void add(String name) {
        DeskPages.signIn(page, login, PASSWORD);
        page.navigate(DeskPages.DESK + "account");
        page.fill("#passkey-name", name);
        page.fill("#passkey-password", PASSWORD);
        page.click("[data-passkey=new] button");
        page.waitForURL("**/account?done=passkey");
    }

    private void leave() {
        page.click(".bar form button");
        page.waitForURL("**/sign-in");
    }

    private static boolean isAnswer(Request request) {
        return request.url().endsWith("/sign-in/passkey") && request.method().equals("POST");
    }

    private int replay(String body) {
        return web.send(
                        web.request(DeskPages.HOST, "/sign-in/passkey")
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body))
                                .header("content-type", "application/x-www-form-urlencoded")
                                .build())
                .statusCode();
    }

    private String plugIn() {
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var wanted = new JsonObject();
        wanted.add("options", options);
        return device.send("WebAuthn.addVirtualAuthenticator", wanted)
                .get("authenticatorId")
                .getAsString();
    }

    private void recognises(boolean owner) {
        var wanted = new JsonObject();
        wanted.addProperty("authenticatorId", authenticator);
        wanted.addProperty("isUserVerified", owner);
        device.send("WebAuthn.setUserVerified", wanted);
    }
}
