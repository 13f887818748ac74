package tilshi.desk.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tilshi.InTilshi;
import tilshi.Web;
import tilshi.account.HirePerson;
import tilshi.account.TotpApp;
import tilshi.desk.ScannedCode;
import tilshi.text.Language;

/** Two-step sign-in as a browser without scripts goes through it. */
@InTilshi
class SecondFactorPageIT {

    private static final String DESK = "desk.localhost";
    private static final String PASSWORD = "a good password";

    @Inject Web web;
    @Inject HirePerson hire;
    @Inject Jdbi database;

    private final String login = "factor" + System.nanoTime();

    @BeforeEach
    void somebody_is_hired() {
        hire.with(login, "Жаңа", PASSWORD, Language.KAZAKH, List.of());
    }

    @AfterEach
    void forget() {
        database.useHandle(handle -> handle.execute("delete from account_attempt"));
        database.useHandle(handle -> handle.execute("delete from account_rule"));
    }

    @Test
    void an_app_is_set_up_and_its_code_is_asked_for_from_then_on() {
        var here = cookie(signIn(), "tilshi");
        var scan = body(post("/account/second-factor/begin", here, Map.of("password", PASSWORD)));
        var app = new TotpApp(scan.select("code.secret").text());
        var address = "otpauth://totp/%1$s:%2$s?secret=%3$s&issuer=%1$s";
        ScannedCode.says(
                address.formatted(DESK, login, app.secret().replace(" ", "")),
                scan.select("svg.qr").first());
        var ticket = scan.select("input[name=ticket]").attr("value");

        var wrong = post("/account/second-factor/confirm", here, fields(ticket, "000000"));
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(body(wrong).select("code.secret").text()).isEqualTo(app.secret());
        var done = post("/account/second-factor/confirm", here, fields(ticket, app.before()));

        assertThat(body(done).select(".codes li")).hasSize(10);
        assertThat(body(web.get(DESK, "/account/second-factor", "cookie", here)).text())
                .doesNotContain(body(done).select(".codes code").first().text())
                .doesNotContain(app.secret());
        comeInWith(app);
    }

    private void comeInWith(TotpApp app) {
        var first = signIn();
        assertThat(first.headers().firstValue("location").orElse("")).endsWith("/sign-in/code");
        var half = cookie(first, "tilshi-half");

        assertThat(web.get(DESK, "/", "cookie", half).statusCode()).isEqualTo(303);
        assertThat(web.get(DESK, "/", "cookie", half.replace("-half", "")).statusCode())
                .isEqualTo(303);
        assertThat(web.post(DESK, "/sign-in/code", half, Map.of("code", "12")).statusCode())
                .isEqualTo(403);
        var second = web.post(DESK, "/sign-in/code", half, Map.of("code", app.after()));

        var session = cookie(second, "tilshi");
        assertThat(web.get(DESK, "/account", "cookie", session).statusCode()).isEqualTo(200);
    }

    @Test
    void a_code_without_a_password_before_it_leads_back_to_the_gate() {
        var answer = web.post(DESK, "/sign-in/code", "tilshi-half=made-up", Map.of("code", "1"));

        assertThat(answer.headers().firstValue("location").orElse("")).endsWith("/sign-in");
        assertThat(web.get(DESK, "/sign-in/code").statusCode()).isEqualTo(303);
    }

    @Test
    void where_it_is_required_who_has_none_is_led_there_and_does_nothing_else() {
        var admin = cookie(signInAs("admin", "tilshi-demo"), "tilshi");
        var here = cookie(signIn(), "tilshi");
        post("/account/second-factor/rule", admin, Map.of("required", "yes"));

        var led = web.get(DESK, "/", "cookie", here);
        assertThat(led.statusCode()).isEqualTo(303);
        assertThat(led.headers().firstValue("location").orElse("")).endsWith("second-factor");
        assertThat(web.get(DESK, "/account/second-factor", "cookie", here).statusCode())
                .isEqualTo(200);
        assertThat(post("/articles/1/kill", here, Map.of()).statusCode()).isEqualTo(403);
        assertThat(post("/sign-out", here, Map.of()).statusCode()).isEqualTo(303);
    }

    @Test
    void only_administrators_see_the_rule_and_make_it() {
        var here = cookie(signIn(), "tilshi");

        assertThat(
                        body(web.get(DESK, "/account/second-factor", "cookie", here))
                                .select("#required"))
                .isEmpty();
        assertThat(
                        post("/account/second-factor/rule", here, Map.of("required", "yes"))
                                .statusCode())
                .isEqualTo(403);
    }

    private static Map<String, String> fields(String ticket, String code) {
        return Map.of("ticket", ticket, "code", code);
    }

    private HttpResponse<String> post(String path, String cookie, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("token", token(cookie));
        return web.post(DESK, path, cookie, all);
    }

    private String token(String cookie) {
        var page = body(web.get(DESK, "/account", "cookie", cookie));
        return page.select("input[name=token]").attr("value");
    }

    private static Document body(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    private HttpResponse<String> signIn() {
        return signInAs(login, PASSWORD);
    }

    private HttpResponse<String> signInAs(String who, String password) {
        return web.post(DESK, "/sign-in", "a=b", Map.of("login", who, "password", password));
    }

    private static String cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("set-cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No cookie: " + answer.statusCode()))
                .replaceFirst(";.*", "");
    }
}
