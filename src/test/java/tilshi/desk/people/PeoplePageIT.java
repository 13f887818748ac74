package tilshi.desk.people;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tilshi.DeskPages;
import tilshi.InTilshi;
import tilshi.Web;
import tilshi.account.HirePerson;
import tilshi.text.Language;

/** The page of the people, in a house that sends no letters. */
@InTilshi
class PeoplePageIT {

    private static final String DESK = DeskPages.HOST;

    @Inject Web web;
    @Inject DeskPages desk;
    @Inject HirePerson hire;

    private final String login = "worker" + System.nanoTime();

    @Test
    void where_no_letters_are_sent_the_link_is_shown_and_works() {
        var admin = desk.cookie("admin");
        var page = page(invite(admin, login + "@example.kz", "EDITOR", "news/region"));
        var link = page.select("code.secret").text();
        var key = link.substring(link.indexOf("key=") + 4);

        var fields = Map.of("key", key, "login", login, "password", "a good password");
        var entered = web.post(DESK, "/invitation", "a=b", fields);

        assertThat(entered.statusCode()).isEqualTo(303);
        var cookie = entered.headers().firstValue("set-cookie").orElseThrow();
        assertThat(web.get(DESK, "/account?done=welcome", "cookie", cookie).statusCode())
                .isEqualTo(200);
        assertThat(page(web.get(DESK, "/people", "cookie", admin)).text()).contains(login);
    }

    @Test
    void roles_are_changed_and_a_person_is_kept_out_and_let_in() {
        var admin = desk.cookie("admin");
        var person = hire.with(login, "Жаңа", "a good password", Language.KAZAKH, List.of());
        var here = "/people/" + person.id();

        post(admin, here + "/grants", Map.of("role", "EDITOR", "place", "news", "language", "kk"));
        assertThat(form(admin, here + "/grants").select("input[name=keep]").attr("value"))
                .isEqualTo("EDITOR:news:kk:");

        post(admin, here + "/address", Map.of("mail", login + "@example.kz"));
        assertThat(form(admin, here + "/address").select("input[type=email]").attr("value"))
                .isEqualTo(login + "@example.kz");
        assertThat(post(admin, here + "/address", Map.of("mail", "none")).statusCode())
                .isEqualTo(422);
        assertThat(post(admin, here + "/waive", Map.of()).statusCode()).isEqualTo(303);

        assertThat(post(admin, here + "/suspend", Map.of()).statusCode()).isEqualTo(303);
        assertThat(form(admin, here + "/restore").select("button")).isNotEmpty();
        assertThat(post(admin, here + "/restore", Map.of()).statusCode()).isEqualTo(303);
        assertThat(form(admin, here + "/suspend").select("button")).isNotEmpty();
    }

    @Test
    void who_is_no_administrator_sees_nothing_of_it() {
        var publisher = desk.cookie("publisher");

        assertThat(web.get(DESK, "/people", "cookie", publisher).statusCode()).isEqualTo(403);
        assertThat(web.get(DESK, "/", "cookie", publisher).body()).doesNotContain("/people");
        assertThat(invite(publisher, "a@example.kz", "EDITOR", "").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "news/nowhere", "/region", "news/region/x", "sport:x"})
    void a_place_that_is_none_is_refused(String place) {
        var answer = invite(desk.cookie("admin"), "a@example.kz", "EDITOR", place);

        assertThat(answer.statusCode()).isEqualTo(422);
    }

    @Test
    void a_form_that_says_something_odd_invites_nobody() {
        var admin = desk.cookie("admin");

        assertThat(invite(admin, "no address", "EDITOR", "").statusCode()).isEqualTo(422);
        assertThat(invite(admin, "a@example.kz", "KING", "").statusCode()).isEqualTo(422);
        assertThat(invite(admin, "a@example.kz", "", "").statusCode()).isEqualTo(422);
        assertThat(web.get(DESK, "/invitation?key=made-up").statusCode()).isEqualTo(410);
        assertThat(web.get(DESK, "/forgotten/new").statusCode()).isEqualTo(410);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "invite",
                "1/grants",
                "1/suspend",
                "1/restore",
                "1/address",
                "1/waive",
                "invitations/1/withdraw"
            })
    void a_form_without_its_token_changes_nothing(String act) {
        var answer = web.post(DESK, "/people/" + act, desk.cookie("admin"), Map.of("token", "no"));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> invite(String cookie, String mail, String role, String place) {
        var fields = new HashMap<String, String>();
        fields.put("mail", mail);
        fields.put("name", "Айгүл");
        fields.put("speaks", "kk");
        fields.put("role", role);
        fields.put("place", place);
        return post(cookie, "/people/invite", fields);
    }

    private HttpResponse<String> post(String cookie, String path, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("token", desk.token(cookie));
        return web.post(DESK, path, cookie, all);
    }

    private org.jsoup.nodes.Element form(String cookie, String action) {
        var page = page(web.get(DESK, "/people", "cookie", cookie));
        return page.select("form[action=" + action + "]").first();
    }

    private static Document page(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }
}
