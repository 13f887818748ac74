package tilshi.desk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tilshi.DeskPages;
import tilshi.InTilshi;
import tilshi.Newsroom;
import tilshi.Web;
import tilshi.account.HirePerson;
import tilshi.journal.Journal;
import tilshi.journal.Subject;
import tilshi.text.Language;

/** Who reads what in the journal, and how it is said. */
@InTilshi
class JournalPageIT {

    private static final String DESK = DeskPages.HOST;

    @Inject Web web;
    @Inject DeskPages desk;
    @Inject Newsroom newsroom;
    @Inject Journal journal;
    @Inject HirePerson hire;

    @ParameterizedTest
    @CsvSource({
        "reporter, 403",
        "translator, 403",
        "contributor, 403",
        "editor, 200",
        "sport, 200",
        "publisher, 200",
        "admin, 200"
    })
    void only_who_may_read_it_is_shown_the_way_to_it(String login, int status) {
        var cookie = desk.cookie(login);

        assertThat(web.get(DESK, "/journal", "cookie", cookie).statusCode()).isEqualTo(status);
        var ways = page(cookie, "/").select("nav a[href=/journal]");
        assertThat(ways).hasSize(status == 200 ? 1 : 0);
    }

    @Test
    void what_was_done_is_a_sentence_that_leads_to_the_article_and_the_receipt()
            throws InterruptedException {
        var publisher = desk.cookie("publisher");
        long change = desk.correctSomething(publisher);
        var article = newsroom.article("bridge-opens", Language.KAZAKH);

        var line = page(publisher, "/journal?act=correct").select(".diary li").first();

        assertThat(line.text()).contains("Сәуле Тоғызбай", "Түзетілді: ");
        assertThat(line.text()).contains("«Күні түзетілді.»").contains("Қазақша");
        assertThat(line.select("a[href=/articles/" + article.id() + "]").text())
                .isEqualTo(newsroom.headline(article));
        assertThat(line.select("a[href=/edition/receipts/" + change + "]")).hasSize(1);
        assertThat(receiptComes(publisher, change)).isTrue();
    }

    /** A node may still be pressing. */
    private boolean receiptComes(String cookie, long change) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            var path = "/edition/receipts/" + change;
            if (web.get(DESK, path, "cookie", cookie).statusCode() == 200) {
                return true;
            }
            Thread.sleep(100);
        }
        return false;
    }

    @Test
    void an_editor_of_one_brand_reads_nothing_of_another_nor_of_people() {
        var thing = "article:" + System.nanoTime();
        journal.write(OptionalLong.empty(), "clock", "publish", Subject.in("news", thing), "");
        journal.write(OptionalLong.empty(), "clock", "publish", Subject.in("sport", thing), "");
        var sport = desk.cookie("sport");

        assertThat(lines(sport, "/journal?thing=" + thing)).hasSize(1);
        assertThat(lines(sport, "/journal?thing=" + thing + "&brand=news")).isEmpty();
        assertThat(lines(sport, "/journal?brand=house")).isEmpty();
        assertThat(lines(sport, "/journal?act=sign-in")).isEmpty();
        assertThat(lines(desk.cookie("publisher"), "/journal?thing=" + thing)).hasSize(2);
        assertThat(page(sport, "/journal").select("option[value=news], option[value=sign-in]"))
                .isEmpty();
    }

    @Test
    void who_is_chosen_is_the_only_one_whose_deeds_are_shown() {
        var thing = "person:" + System.nanoTime() / 1000;
        journal.write(OptionalLong.of(1), "Айсара", "sign-out", thing, "");
        journal.write(OptionalLong.of(2), "Бауыржан", "sign-in", thing, "");
        journal.write(OptionalLong.empty(), "clock", "sign-out", thing, "");
        var publisher = desk.cookie("publisher");

        assertThat(lines(publisher, "/journal?thing=" + thing)).hasSize(3);
        assertThat(lines(publisher, "/journal?person=2&thing=" + thing))
                .singleElement()
                .asString()
                .contains("Бауыржан");
        assertThat(lines(publisher, "/journal?person=clock&thing=" + thing)).hasSize(1);
    }

    @Test
    void what_people_did_to_people_is_told_by_their_names_and_roles() {
        var login = "kept" + System.nanoTime();
        var person = hire.with(login, "Ақбота Жаңа", "long enough", Language.KAZAKH, List.of());
        var admin = desk.cookie("admin");
        var fields = Map.of("token", desk.token(admin), "role", "EDITOR", "place", "news/region");
        web.post(DESK, "/people/" + person.id() + "/grants", admin, fields);

        var told = lines(admin, "/journal?thing=person:" + person.id());

        assertThat(told).hasSize(2);
        assertThat(told.get(0))
                .contains("Ерболат Қоңыр", "Рөлдері өзгертілді: Ақбота Жаңа — Редактор · ")
                .doesNotContain("EDITOR");
        assertThat(told.get(1)).contains("Жүйе әкімшісі", "Жаңа қызметкер қосылды: Ақбота Жаңа");
    }

    @Test
    void an_article_is_found_by_its_number_and_by_its_address() {
        var publisher = desk.cookie("publisher");
        var id = newsroom.article("late-tram", Language.KAZAKH).id();

        var byNumber = lines(publisher, "/journal?thing=" + id);

        assertThat(byNumber).isNotEmpty();
        for (var typed :
                List.of("article:" + id, " https://desk.localhost/articles/" + id + "#x")) {
            assertThat(lines(publisher, "/journal?thing=" + encoded(typed))).isEqualTo(byNumber);
        }
        assertThat(page(publisher, "/articles/" + id).select("main a[href^=/journal]").attr("href"))
                .isEqualTo("/journal?thing=article%3A" + id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"thing=nothing", "thing=article:x", "from=yesterday", "until=2026-13-01"})
    void what_cannot_be_looked_for_finds_nothing_and_says_so(String query) {
        var answer = web.get(DESK, "/journal?" + query, "cookie", desk.cookie("publisher"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select(".note.wrong")).hasSize(1);
        assertThat(Jsoup.parse(answer.body()).select(".diary")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"person=x", "act=x", "brand=x", "before=x", "person=99999999999999999999"})
    void what_the_form_never_sends_asks_for_nothing(String query) {
        var answer = web.get(DESK, "/journal?" + query, "cookie", desk.cookie("publisher"));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void a_day_is_that_of_the_house_and_an_empty_one_says_what_to_do() {
        var publisher = desk.cookie("publisher");

        var found = page(publisher, "/journal?from=2001-01-01&until=2001-01-02");

        assertThat(found.select(".empty").text()).contains("Мұндай жазба жоқ");
        assertThat(page(publisher, "/journal?from=2020-01-01").select(".diary")).isNotEmpty();
    }

    @Test
    void pages_hold_fifty_and_keep_what_was_asked_for() {
        var thing = "person:" + System.nanoTime() / 1000;
        for (int i = 0; i < 60; i++) {
            journal.write(OptionalLong.of(1), "Айсара", "sign-out", thing, "");
        }
        var publisher = desk.cookie("publisher");

        var first = page(publisher, "/journal?thing=" + thing);
        var older = first.select("a[rel=next]").attr("href");
        var second = page(publisher, older);

        assertThat(first.select(".diary li")).hasSize(50);
        assertThat(second.select(".diary li")).hasSize(10);
        assertThat(second.select("a[rel=next]")).isEmpty();
        assertThat(second.select("#thing").val()).isEqualTo(thing);
        assertThat(second.select(".pager a").attr("href"))
                .isEqualTo("/journal?thing=" + encoded(thing));
    }

    private List<String> lines(String cookie, String path) {
        return page(cookie, path).select(".diary li").eachText();
    }

    private Document page(String cookie, String path) {
        return Jsoup.parse(web.get(DESK, path, "cookie", cookie).body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
