package tilshi.desk.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tilshi.DeskPages;
import tilshi.InTilshi;
import tilshi.Newsroom;
import tilshi.Web;
import tilshi.base.Json;
import tilshi.journal.Journal;
import tilshi.media.PictureFiles;
import tilshi.story.Article;
import tilshi.text.Language;

/** What the editor and the desk say to each other about pictures and own stories. */
@InTilshi
class PicturePageIT {

    @Inject Web web;
    @Inject DeskPages desk;
    @Inject Newsroom newsroom;
    @Inject Journal journal;
    @Inject Jdbi database;

    private Article article;
    private String cookie;
    private String token;
    private String path;

    @BeforeEach
    void sign_in() {
        signIn("publisher");
        article = newsroom.article("bridge-opens", Language.KAZAKH);
        path = "/articles/" + article.id() + "/pictures";
    }

    @Test
    void a_file_that_is_sent_twice_is_one_picture_that_can_be_seen_found_and_described() {
        var file = PictureFiles.fromPhone(700, 500, 6);
        var sent = read(send("Қазан көпірі.jpg", file));
        var key = sent.path("key").asText();
        int entries = journal.about(article.subject(), 100).size();

        assertThat(key).startsWith("qazan-kopiri-");
        assertThat(sent.path("name").asText()).isEqualTo("Қазан көпірі.jpg");
        assertThat(sent.path("width").asInt()).isEqualTo(500);
        assertThat(sent.path("alt").asText()).isEmpty();
        assertThat(read(send("көшірме.jpg", file)).path("key").asText()).isEqualTo(key);
        assertThat(journal.about(article.subject(), 100)).hasSize(entries);
        assertThat(journal.about(article.subject(), 1).getFirst().act())
                .isEqualTo("upload-picture");
        var shown = web.get(DeskPages.HOST, path + "/" + key, "cookie", cookie);
        assertThat(shown.statusCode()).isEqualTo(303);
        var place = shown.headers().firstValue("location").orElseThrow();
        var bytes = web.get(DeskPages.HOST, place.substring(place.indexOf("/media/")));
        assertThat(bytes.headers().firstValue("content-type")).contains("image/jpeg");
        assertThat(keys("q=" + encoded("көпірі қазан"))).contains(key);
        assertThat(keys("q=qazan")).contains(key);
        assertThat(keys("q=" + encoded("жоқсөз"))).isEmpty();

        var said = describe(key, "{\"alt\": \"Өзен үстіндегі көпір\", \"credit\": \"Дана\"}");

        assertThat(read(said).path("alt").asText()).isEqualTo("Өзен үстіндегі көпір");
        assertThat(keys("q=" + encoded("ұстіндегі үстіндегі"))).isEmpty();
        assertThat(keys("q=" + encoded("үстіндегі дана"))).containsExactly(key);
        assertThat(journal.about(article.subject(), 1).getFirst().reason()).isEqualTo(key);
    }

    @Test
    void what_a_picture_shows_is_changed_on_the_pages_that_show_it() throws Exception {
        var host = newsroom.host("bridge-opens");
        var page = newsroom.path("bridge-opens", Language.KAZAKH);
        var alt = "Жаңа сөздермен айтылған көпір " + System.nanoTime();

        assertThat(describe("bridge-opens", Json.write(java.util.Map.of("alt", alt))).statusCode())
                .isEqualTo(200);

        for (int i = 0; i < 100 && !web.get(host, page).body().contains(alt); i++) {
            Thread.sleep(100);
        }
        assertThat(web.get(host, page).body()).contains(alt);
    }

    /** Readers may have seen it: it takes the right to correct. */
    @Test
    void what_a_picture_of_yesterday_says_is_changed_by_who_may_correct() {
        var key = read(send("old.png", PictureFiles.of("png", 71, 43))).path("key").asText();
        describe(key, "{\"alt\": \"Көпір\"}");
        signIn("reporter");
        assertThat(describe(key, "{\"alt\": \"Ескі көпір\"}").statusCode()).isEqualTo(200);
        database.useHandle(
                handle ->
                        handle.execute(
                                "update media_picture set created_at = created_at - interval '25 h'"
                                        + " where key = ?",
                                key));

        assertThat(describe(key, "{\"alt\": \"Басқа\"}").statusCode()).isEqualTo(403);
        assertThat(describe(key, "{\"alt\": \"Ескі көпір\"}").statusCode()).isEqualTo(200);
        assertThat(describe(key, "{\"credit\": \"Дана\"}").statusCode()).isEqualTo(200);
        assertThat(describe(key, "{\"credit\": \"Мен\"}").statusCode()).isEqualTo(403);
        signIn("publisher");
        assertThat(describe(key, "{\"alt\": \"Басқа\"}").statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_refused_is_refused_in_a_sentence_and_leaves_nothing() {
        var before = keys("");

        for (var file :
                List.of(
                        PictureFiles.bomb(10_000, 10_000),
                        PictureFiles.cutOff(PictureFiles.of("jpeg", 300, 200)),
                        "<svg/>".getBytes(StandardCharsets.UTF_8),
                        "<html>".getBytes(StandardCharsets.UTF_8))) {
            var answer = send("photo.jpg", file);
            assertThat(answer.statusCode()).isBetween(413, 422);
            assertThat(read(answer).path("title").asText()).isNotBlank().doesNotContain("refusal");
        }

        assertThat(keys("")).isEqualTo(before);
        assertThat(describe("bridge-opens", "{\"alt\": 7}").statusCode()).isEqualTo(200);
        assertThat(describe("bridge-opens", "[").statusCode()).isEqualTo(422);
        assertThat(describe("no-such-picture", "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void a_picture_is_its_brands_and_the_library_goes_on_from_page_to_page() {
        var key = read(send("own.png", PictureFiles.of("png", 61, 43))).path("key").asText();
        var sport = newsroom.article("kokpar-cup-besaral", Language.KAZAKH).id();

        path = "/articles/" + sport + "/pictures";

        assertThat(keys("keys=" + key)).isEmpty();
        assertThat(web.get(DeskPages.HOST, path + "/" + key, "cookie", cookie).statusCode())
                .isEqualTo(404);
        var seen = new ArrayList<String>();
        long next = Long.MAX_VALUE;
        while (next > 0) {
            var page = read(ask("before=" + next));
            page.path("pictures").forEach(one -> seen.add(one.path("key").asText()));
            next = page.path("next").asLong();
        }
        assertThat(seen).doesNotHaveDuplicates().contains("bridge-opens").hasSizeGreaterThan(24);
    }

    @Test
    void
            own_stories_are_found_by_their_headlines_in_the_language_of_the_text_if_readers_see_them() {
        path = "/articles/" + newsroom.article("village-doctor", Language.KAZAKH).id() + "/linking";
        var bridge = newsroom.headline(article).split(" ")[0];

        var found = read(ask("q=" + encoded(bridge)));

        assertThat(found).isNotEmpty();
        assertThat(found.findValuesAsText("address"))
                .anyMatch(address -> address.endsWith(article.path().orElseThrow()));
        assertThat(found.findValuesAsText("lang")).containsOnly("kk");
        assertThat(read(ask("q=ekinshi+kopiri")).findValuesAsText("title"))
                .contains(newsroom.headline(article));
        assertThat(read(ask("q="))).isEmpty();
        var embargoed = newsroom.article("lake-core", Language.KAZAKH);
        var words = encoded(newsroom.headline(embargoed));
        assertThat(read(ask("q=" + words))).isEmpty();
    }

    private void signIn(String login) {
        cookie = desk.cookie(login);
        token = desk.token(cookie);
    }

    private List<String> keys(String query) {
        return read(ask(query)).path("pictures").findValuesAsText("key");
    }

    private HttpResponse<String> ask(String query) {
        return web.get(
                DeskPages.HOST, path + "?" + query, "cookie", cookie, "accept", "application/json");
    }

    private HttpResponse<String> send(String name, byte[] file) {
        return web.send(
                web.request(DeskPages.HOST, path + "?name=" + encoded(name))
                        .header("cookie", cookie)
                        .header("accept", "application/json")
                        .header("content-type", "application/octet-stream")
                        .header("sec-fetch-site", "same-origin")
                        .header("x-token", token)
                        .POST(BodyPublishers.ofByteArray(file))
                        .build());
    }

    private HttpResponse<String> describe(String key, String words) {
        return web.send(
                web.request(DeskPages.HOST, path + "/" + key)
                        .header("cookie", cookie)
                        .header("accept", "application/json")
                        .header("content-type", "application/json")
                        .header("sec-fetch-site", "same-origin")
                        .header("x-token", token)
                        .POST(BodyPublishers.ofString(words))
                        .build());
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return Json.MAPPER.readTree(answer.body());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(answer.statusCode() + " " + answer.body(), e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
