package tilshi.desk.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tilshi.DeskPages;
import tilshi.InTilshi;
import tilshi.Newsroom;
import tilshi.Web;
import tilshi.account.Grant;
import tilshi.account.HirePerson;
import tilshi.account.Role;
import tilshi.base.Json;
import tilshi.ops.sample.SampleNewsroom;
import tilshi.text.Language;

/** What the editor is told of spelling, and the words a house spells in its own way. */
@InTilshi
class SpellingPageIT {

    private static final String FAULT = "Мост открыли в пятницу, прахожие обрадовались.";

    @Inject Web web;
    @Inject DeskPages desk;
    @Inject Newsroom newsroom;
    @Inject HirePerson hire;
    @Inject Jdbi database;

    private String cookie;
    private String token;
    private String path;

    @BeforeEach
    void sign_in() {
        signIn("publisher");
        path = spelling("bridge-opens", Language.RUSSIAN);
    }

    @AfterEach
    void forget_words() {
        database.useHandle(handle -> handle.execute("delete from story_word"));
    }

    @Test
    void a_fault_is_told_with_its_place_and_what_is_right() throws Exception {
        var remarks = remarks(FAULT);

        assertThat(remarks).hasSize(1);
        var remark = remarks.get(0);
        assertThat(FAULT.substring(remark.path("from").asInt(), remark.path("to").asInt()))
                .isEqualTo("прахожие");
        assertThat(remark.path("replacements").toString()).contains("\"прохожие\"");
        assertThat(remark.path("replacements").size()).isLessThanOrEqualTo(5);
        assertThat(remark.path("word").asBoolean()).isTrue();
        assertThat(remark.path("sentence").asText()).isNotBlank();
    }

    @Test
    void a_word_of_the_house_is_no_fault_until_it_is_removed_and_the_journal_knows() {
        int added = written("add-word");
        int removed = written("remove-word");
        assertThat(remarks(FAULT)).hasSize(1);

        assertThat(post(path + "/words", "{\"word\": \"Прахожий\"}").statusCode()).isEqualTo(200);
        assertThat(post(path + "/words", "{\"word\": \"прахожий\"}").statusCode()).isEqualTo(200);

        assertThat(remarks(FAULT)).isEmpty();
        assertThat(written("add-word")).isEqualTo(added + 1);
        var page = web.get(DeskPages.HOST, path, "cookie", cookie).body();
        assertThat(page).contains("value=\"прахожий\"");
        var fields = Map.of("token", token, "word", "прахожий");
        assertThat(web.post(DeskPages.HOST, path + "/words/removed", cookie, fields).statusCode())
                .isEqualTo(303);
        assertThat(remarks(FAULT)).hasSize(1);
        assertThat(written("remove-word")).isEqualTo(removed + 1);
    }

    @Test
    void a_word_of_one_brand_is_a_fault_in_another() {
        post(path + "/words", "{\"word\": \"прахожие\"}");
        assertThat(remarks(FAULT)).isEmpty();

        path = spelling("kokpar-cup-besaral", Language.RUSSIAN);

        assertThat(remarks(FAULT)).hasSize(1);
    }

    @Test
    void a_form_without_javascript_adds_a_word_and_refuses_what_is_none() {
        var good = Map.of("token", token, "word", "Тасконыс");
        assertThat(web.post(DeskPages.HOST, path + "/words/added", cookie, good).statusCode())
                .isEqualTo(303);

        var bad = Map.of("token", token, "word", "два слова");
        var answer = web.post(DeskPages.HOST, path + "/words/added", cookie, bad);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"тасконыс\"").doesNotContain("два слова\"");
    }

    @Test
    void kazakh_has_no_proofreader() {
        path = spelling("bridge-opens", Language.KAZAKH);

        assertThat(post(path, sent("Бұл мәтін.")).statusCode()).isEqualTo(404);
    }

    @Test
    void too_much_and_what_is_no_text_is_refused() {
        for (var body :
                List.of(
                        sent("а".repeat(20_001)),
                        "{\"parts\": [" + "{\"id\":\"a\",\"text\":\"\"},".repeat(300) + "]}",
                        "{\"parts\": [{\"id\": 1, \"text\": \"a\"}]}",
                        "[]",
                        "x")) {
            assertThat(post(path, body).statusCode()).isEqualTo(422);
        }
        assertThat(post(path + "/words", "{\"word\": \"" + "а".repeat(61) + "\"}").statusCode())
                .isEqualTo(422);
    }

    @Test
    void only_who_may_write_the_article_is_answered() {
        int before = written("add-word");
        var login = "front." + System.nanoTime();
        hire.with(
                login,
                "Жаңа",
                SampleNewsroom.PASSWORD,
                Language.KAZAKH,
                List.of(Grant.everywhere(Role.FRONT_EDITOR)));
        signIn(login);

        assertThat(post(path, sent(FAULT)).statusCode()).isEqualTo(403);
        assertThat(post(path + "/words", "{\"word\": \"прахожие\"}").statusCode()).isEqualTo(403);
        assertThat(written("add-word")).isEqualTo(before);
    }

    private void signIn(String login) {
        cookie = desk.cookie(login);
        token = desk.token(cookie);
    }

    private String spelling(String story, Language language) {
        return "/articles/" + newsroom.article(story, language).id() + "/spelling";
    }

    private static String sent(String text) {
        return Json.write(Map.of("parts", List.of(Map.of("id", "abc", "text", text))));
    }

    /** The proofreader comes at the first text. */
    private JsonNode remarks(String text) {
        for (int i = 0; i < 600; i++) {
            var answer = post(path, sent(text));
            if (answer.statusCode() != 503) {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                return Json.read(answer.body(), JsonNode.class)
                        .path("parts")
                        .get(0)
                        .path("remarks");
            }
            sleep();
        }
        throw new AssertionError("No proofreader came");
    }

    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private int written(String act) {
        var subject = path.replaceFirst("/articles/(\\d+)/spelling", "article:$1");
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        "select count(*) from journal_entry"
                                                + " where act = :act and subject = :subject")
                                .bind("act", act)
                                .bind("subject", subject)
                                .mapTo(int.class)
                                .one());
    }

    private HttpResponse<String> post(String to, String body) {
        return web.send(
                web.request(DeskPages.HOST, to)
                        .POST(BodyPublishers.ofString(body))
                        .header("content-type", "application/json")
                        .header("accept", "application/json")
                        .header("cookie", cookie)
                        .header("sec-fetch-site", "same-origin")
                        .header("x-token", token)
                        .build());
    }
}
