package tilshi.desk.people;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tilshi.DeskPages;
import tilshi.InTilshi;
import tilshi.Web;

/** An administrator divides the newsroom into desks, and everybody's board narrows to them. */
@InTilshi
class EditorialDesksPageIT {

    private static final String DESKS = "/people/desks";

    @Inject Web web;
    @Inject DeskPages desk;
    @Inject Jdbi database;

    private final String name = "Тілшілер " + System.nanoTime();
    private String cookie;

    @BeforeEach
    void sign_in() {
        cookie = desk.cookie("admin");
    }

    @AfterEach
    void clear() {
        database.useHandle(
                handle -> handle.execute("delete from story_desk where name ->> 'kk' = ?", name));
    }

    @Test
    void a_desk_is_formed_asked_for_on_the_board_renamed_and_dissolved() {
        assertThat(form("", name, "news/economy", "sport/football").statusCode()).isEqualTo(303);
        var item = item(page(DESKS));
        assertThat(item.text()).contains("Экономика", "Футбол");
        var address = item.select("a").attr("href");
        var editor = desk.cookie("editor");

        var board = board(editor, address);
        assertThat(board.select("#desk option[selected]").text()).isEqualTo(name);
        assertThat(board.select("[data-board]").attr("data-board")).isEqualTo(address.substring(2));
        assertThat(board.select("tr[data-story]")).isNotEmpty();
        assertThat(board.select("tr[data-story] td:nth-child(3)").eachText())
                .allMatch(section -> section.equals("Экономика") || section.equals("Футбол"));
        keep(editor, address.substring(2));
        assertThat(board(editor, address).select(".views a[aria-current]").attr("href"))
                .isEqualTo(address);

        var id = "/" + address.replaceAll("\\D", "");
        assertThat(form(id, name, "life/food").statusCode()).isEqualTo(303);
        assertThat(item(page(DESKS)).select("input[checked]").eachAttr("value"))
                .containsExactly("life/food");

        var gone = web.post(DeskPages.HOST, DESKS + id + "/dissolve", cookie, token());
        assertThat(gone.statusCode()).isEqualTo(303);
        assertThat(page(DESKS).text()).doesNotContain(name);
        var after = board(editor, address);
        assertThat(after.select("tr[data-story]")).isEmpty();
        assertThat(after.select("#desk option[selected]").text())
                .isEqualTo("Расформированный отдел");
    }

    @Test
    void what_was_typed_is_kept_where_it_is_refused() {
        var refused = Jsoup.parse(form("", name).body());
        assertThat(form("", name).statusCode()).isEqualTo(422);
        assertThat(refused.select(".note.wrong").text()).contains("60");
        assertThat(refused.select("#name-new-kk").attr("value")).isEqualTo(name);

        form("", name, "news/economy");
        var id = "/" + item(page(DESKS)).select("a").attr("href").replaceAll("\\D", "");
        var changed = Jsoup.parse(form(id, name + "!").body());
        assertThat(changed.select("input[autofocus]").attr("value")).isEqualTo(name + "!");
        assertThat(changed.select("details[open] input[name=name-kk]").attr("value"))
                .isEqualTo(name + "!");
        assertThat(changed.select("#name-new-kk").attr("value")).isEmpty();

        var vanished = form("/999999", name + "?", "news/economy");
        assertThat(vanished.statusCode()).isEqualTo(404);
        var there = Jsoup.parse(vanished.body());
        assertThat(there.select("#name-new-kk").attr("value")).isEqualTo(name + "?");
        assertThat(there.select(".note.wrong").text()).isNotBlank();
    }

    @Test
    void nobody_but_an_administrator_comes_here() {
        cookie = desk.cookie("publisher");

        assertThat(web.get(DeskPages.HOST, DESKS, "cookie", cookie).statusCode()).isEqualTo(403);
        assertThat(form("", name, "news/economy").statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> form(String id, String called, String... places) {
        var body = new StringBuilder("token=" + desk.token(cookie) + "&name-kk=" + encoded(called));
        body.append("&version=").append(id.isEmpty() ? "0" : version(id));
        for (var place : places) {
            body.append("&place=").append(encoded(place));
        }
        return web.send(
                web.request(DeskPages.HOST, DESKS + id)
                        .POST(BodyPublishers.ofString(body.toString()))
                        .header("content-type", "application/x-www-form-urlencoded")
                        .header("sec-fetch-site", "same-origin")
                        .header("cookie", cookie)
                        .build());
    }

    private String version(String id) {
        return page(DESKS).select("form[action$='desks" + id + "'] [name=version]").attr("value");
    }

    private void keep(String whose, String filters) {
        var fields = Map.of("token", desk.token(whose), "name", name, "filters", filters);
        assertThat(web.post(DeskPages.HOST, "/views", whose, fields).statusCode()).isEqualTo(303);
    }

    private Map<String, String> token() {
        return Map.of("token", desk.token(cookie));
    }

    private org.jsoup.nodes.Element item(Document page) {
        return page.select(".things > li").stream()
                .filter(one -> one.select("strong").text().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Document page(String path) {
        return Jsoup.parse(web.get(DeskPages.HOST, path, "cookie", cookie).body());
    }

    private Document board(String whose, String address) {
        return Jsoup.parse(web.get(DeskPages.HOST, address, "cookie", whose).body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
