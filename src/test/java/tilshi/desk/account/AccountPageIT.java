package tilshi.desk.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tilshi.InTilshi;
import tilshi.Web;
import tilshi.account.HirePerson;
import tilshi.text.Language;

/** The page of one's own account, as a browser without scripts uses it. */
@InTilshi
class AccountPageIT {

    private static final String DESK = "desk.localhost";
    private static final String PASSWORD = "the old password";

    @Inject Web web;
    @Inject HirePerson hire;

    private final String login = "page" + System.nanoTime();

    @BeforeEach
    void somebody_is_hired() {
        hire.with(login, "Жаңа", PASSWORD, Language.KAZAKH, List.of());
    }

    @Test
    void another_device_is_signed_out_from_here() {
        var here = signIn(PASSWORD);
        var there = signIn(PASSWORD);
        var page = page(here);
        assertThat(page.select(".things li")).hasSize(2);
        var end = page.select(".things form").attr("action");

        var answer = post(end, here, Map.of("token", token(page)));

        assertThat(answer).isEqualTo(303);
        assertThat(page(here).select(".things li")).hasSize(1);
        assertThat(web.get(DESK, "/account", "cookie", there).statusCode()).isEqualTo(303);
    }

    @Test
    void signing_out_everywhere_ends_this_session_too() {
        var here = signIn(PASSWORD);

        assertThat(post("/account/sessions/end-all", here, Map.of("token", token(page(here)))))
                .isEqualTo(303);

        assertThat(web.get(DESK, "/account", "cookie", here).statusCode()).isEqualTo(303);
    }

    @Test
    void the_language_chosen_is_the_language_of_the_next_page() {
        var here = signIn(PASSWORD);

        post("/account/language", here, Map.of("token", token(page(here)), "code", "en"));

        assertThat(page(here).select("html").attr("lang")).isEqualTo("en");
        assertThat(post("/account/language", here, Map.of("token", token(page(here)), "code", "x")))
                .isEqualTo(422);
    }

    @Test
    void a_password_is_changed_only_with_the_old_one() {
        var here = signIn(PASSWORD);
        var fields = Map.of("token", token(page(here)), "new-password", "the new password");

        assertThat(post("/account/password", here, fields)).isEqualTo(403);

        var whole = new java.util.HashMap<>(fields);
        whole.put("old-password", PASSWORD);
        assertThat(post("/account/password", here, whole)).isEqualTo(303);
        assertThat(signIn("the new password")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sessions/1/end",
                "sessions/end-others",
                "sessions/end-all",
                "password",
                "language"
            })
    void a_form_of_another_session_changes_nothing(String act) {
        var here = signIn(PASSWORD);
        var foreign = token(page(signIn(PASSWORD)));

        assertThat(post("/account/" + act, here, Map.of("token", foreign, "code", "en")))
                .isEqualTo(403);
        assertThat(page(here).select(".things li")).hasSize(2);
    }

    private Document page(String cookie) {
        return Jsoup.parse(web.get(DESK, "/account", "cookie", cookie).body());
    }

    private static String token(Document page) {
        return page.select("input[name=token]").attr("value");
    }

    private int post(String path, String cookie, Map<String, String> fields) {
        return web.post(DESK, path, cookie, fields).statusCode();
    }

    private String signIn(String password) {
        var fields = Map.of("login", login, "password", password);
        return web.post(DESK, "/sign-in", "a=b", fields)
                .headers()
                .firstValue("set-cookie")
                .orElseThrow()
                .replaceFirst(";.*", "");
    }
}
