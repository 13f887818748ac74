package tilshi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tilshi.InTilshi;
import tilshi.Newsroom;
import tilshi.Web;
import tilshi.ops.sample.SampleNewsroom;
import tilshi.text.Language;

/** Nothing changes at the desk by a request that no page of the desk has made. */
@InTilshi
class GateIT {

    private static final String DESK = "desk.localhost";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PARTS = "multipart/form-data; boundary=part";

    @Inject Web web;
    @Inject Newsroom newsroom;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sign-out",
                "account/second-factor/begin",
                "account/second-factor/confirm",
                "account/second-factor/codes",
                "account/second-factor/remove",
                "account/second-factor/rule",
                "account/passkeys",
                "account/passkeys/begin",
                "account/passkeys/1/remove",
                "import",
                "articles/{id}/mend",
                "articles/{id}/submit",
                "articles/{id}/approve",
                "articles/{id}/schedule",
                "articles/{id}/embargo",
                "articles/{id}/publish",
                "articles/{id}/correct",
                "articles/{id}/withdraw",
                "articles/{id}/kill"
            })
    void a_form_without_its_token_changes_nothing(String route) {
        var path = "/" + route.replace("{id}", Long.toString(id("late-tram")));
        var cookie = signIn("publisher");

        assertThat(post(path, cookie, "same-origin", "").statusCode()).isEqualTo(403);
        assertThat(post(path, cookie, "same-origin", "token=made-up").statusCode()).isEqualTo(403);
        assertThat(post(path, cookie, "cross-site", token(cookie)).statusCode()).isEqualTo(403);
        assertThat(post(path, cookie, "same-site", token(cookie)).statusCode()).isEqualTo(403);
        assertThat(web.get(DESK, "/", "cookie", cookie).statusCode()).isEqualTo(200);
    }

    @Test
    void another_site_cannot_sign_anybody_in() {
        assertThat(post("/sign-in", "a=b", "cross-site", "login=editor").statusCode())
                .isEqualTo(403);
    }

    @Test
    void an_older_browser_is_known_by_where_it_comes_from() {
        var cookie = signIn("publisher");
        var request =
                web.request(DESK, "/sign-out")
                        .POST(BodyPublishers.ofString(token(cookie)))
                        .header("content-type", FORM)
                        .header("origin", "http://news.localhost")
                        .header("cookie", cookie);

        assertThat(web.send(request.build()).statusCode()).isEqualTo(403);
    }

    @Test
    void who_is_not_signed_in_changes_nothing() {
        assertThat(post("/articles/1/kill", "a=b", "same-origin", "").statusCode()).isEqualTo(401);
        assertThat(web.get(DESK, "/import").headers().firstValue("location").orElse(""))
                .endsWith("/sign-in");
    }

    @Test
    void a_reporter_who_sends_the_form_anyway_is_told_no() {
        var cookie = signIn("reporter");
        var fields = Map.of("token", token(cookie).replace("token=", ""));

        var answer = web.post(DESK, "/articles/" + id("late-tram") + "/publish", cookie, fields);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(answer.body()).select(".note.wrong").text())
                .contains("Жариялау")
                .contains("құқық жоқ")
                .doesNotContain("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-page", "articles/999999999", "articles/999999999/revisions"})
    void an_address_where_nothing_is_says_so_in_one_whole_sentence(String path) {
        var answer = web.get(DESK, "/" + path, "cookie", signIn("publisher"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.body()).select(".note.wrong").text())
                .contains("Мұнда ештеңе жоқ")
                .doesNotContainPattern("[A-Za-z0-9:{]");
    }

    @Test
    void pages_of_the_desk_are_kept_by_nobody_and_framed_nowhere() {
        var headers = web.get(DESK, "/sign-in").headers();

        assertThat(headers.firstValue("cache-control")).hasValue("no-store");
        assertThat(headers.firstValue("content-security-policy").orElse(""))
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    private HttpResponse<String> post(String path, String cookie, String from, String body) {
        boolean parts = path.equals("/import");
        return web.send(
                web.request(DESK, path)
                        .POST(BodyPublishers.ofString(parts ? parts(body) : body))
                        .header("content-type", parts ? PARTS : FORM)
                        .header("sec-fetch-site", from)
                        .header("cookie", cookie)
                        .build());
    }

    private static String parts(String field) {
        var value = field.replace("token=", "");
        return "--part\r\ncontent-disposition: form-data; name=\"token\"\r\n\r\n%s\r\n--part--\r\n"
                .formatted(value);
    }

    private String signIn(String login) {
        var fields = Map.of("login", login, "password", SampleNewsroom.PASSWORD);
        var answer = web.post(DESK, "/sign-in", "a=b", fields);
        return answer.headers().firstValue("set-cookie").orElseThrow().replaceFirst(";.*", "");
    }

    private String token(String cookie) {
        var page = Jsoup.parse(web.get(DESK, "/", "cookie", cookie).body());
        return "token=" + page.select("input[name=token]").attr("value");
    }

    private long id(String story) {
        return newsroom.article(story, Language.KAZAKH).id();
    }
}
