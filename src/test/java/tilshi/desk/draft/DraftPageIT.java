package tilshi.desk.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tilshi.DeskPages;
import tilshi.InTilshi;
import tilshi.Newsroom;
import tilshi.Web;
import tilshi.base.Json;
import tilshi.story.LineLength;
import tilshi.text.Language;

/** What a tab of the editor and the desk say to each other. */
@InTilshi
class DraftPageIT {

    @Inject Web web;
    @Inject DeskPages desk;
    @Inject Newsroom newsroom;

    private String cookie;
    private String token;
    private String path;

    @BeforeEach
    void sign_in() {
        cookie = desk.cookie("publisher");
        token = desk.token(cookie);
        path = "/articles/" + newsroom.article("bridge-opens", Language.ENGLISH).id() + "/draft";
    }

    @Test
    void a_tab_gets_the_whole_draft_writes_a_part_and_is_told_what_is_new() throws Exception {
        var draft = read(web.get(DeskPages.HOST, path, "cookie", cookie));
        long step = draft.path("step").asLong();
        var block = draft.path("order").path(0).asText();
        assertThat(draft.path("parts")).hasSizeGreaterThan(6);

        var content = Json.write(content(draft, block).replace("\"text\":\"", "\"text\":\"Anew: "));
        var change =
                """
                {"client": "tab-one-1", "sequence": 1, "base": %d, "order": null, "moved": [],
                 "parts": [{"id": "%s", "content": %s}]}
                """
                        .formatted(step, block, content);
        var answer = read(post(path, change, token));

        assertThat(answer.path("step").asLong()).isEqualTo(step + 1);
        assertThat(answer.path("parts")).hasSize(1);
        assertThat(content(answer, block)).contains("Anew: ");
        assertThat(read(post(path, change, token)).path("step").asLong()).isEqualTo(step + 1);
        var news = read(web.get(DeskPages.HOST, path + "?since=" + step, "cookie", cookie));
        assertThat(news.path("parts")).hasSize(1);
    }

    /** Nobody reads "too long" in one place and nothing of it in the other. */
    @Test
    void the_counters_of_the_editor_say_what_the_checks_say() {
        var address = path.replaceFirst("/draft$", "/write");
        var page = Jsoup.parse(web.get(DeskPages.HOST, address, "cookie", cookie).body());

        var counted = page.select("[data-best]");

        assertThat(counted).hasSize(LineLength.values().length);
        for (var line : LineLength.values()) {
            assertThat(counted.select("[data-part=" + line.part() + "]").attr("data-best"))
                    .isEqualTo(Integer.toString(line.most()));
        }
    }

    @Test
    void what_changed_and_why_is_asked_kept_and_shown_in_the_history() throws Exception {
        var fields = Map.of("token", token, "headline", "Себебі бар", "place", "news/kk/region");
        var begun = web.post(DeskPages.HOST, "/articles/new", cookie, fields);
        var write =
                begun.headers().firstValue("location").orElseThrow().replaceFirst(".*//[^/]*", "");
        path = write.replace("/write", "/draft");
        var form = Jsoup.parse(web.get(DeskPages.HOST, write, "cookie", cookie).body());
        assertThat(form.select("form.foot input[name=reason]")).hasSize(1);
        var why = Map.of("token", token, "reason", "Күні түзетілді");

        says("lead", "a\u0000b");
        var refused = web.post(DeskPages.HOST, write, cookie, why);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select("#reason").attr("value"))
                .isEqualTo("Күні түзетілді");

        says("lead", "Енді дұрыс.");
        assertThat(web.post(DeskPages.HOST, write, cookie, why).statusCode()).isEqualTo(303);
        var history = write.replace("/write", "/revisions");
        assertThat(web.get(DeskPages.HOST, history, "cookie", cookie).body())
                .contains("«Күні түзетілді»");
    }

    private void says(String part, String words) throws Exception {
        var draft = read(web.get(DeskPages.HOST, path, "cookie", cookie));
        var change =
                Map.of(
                        "client",
                        "tab-why-" + words.length(),
                        "sequence",
                        1,
                        "base",
                        draft.path("step").asLong(),
                        "parts",
                        List.of(Map.of("id", part, "content", Json.write(words))));
        read(post(path, Json.write(change), token));
    }

    @Test
    void an_open_editor_is_told_of_every_new_step_at_once() throws Exception {
        long step = read(web.get(DeskPages.HOST, path, "cookie", cookie)).path("step").asLong();
        var heard = new LinkedBlockingQueue<String>();
        var live =
                web.request(DeskPages.HOST, path + "/live")
                        .header("cookie", cookie)
                        .header("accept", "text/event-stream")
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            client.sendAsync(live, BodyHandlers.fromLineSubscriber(new Lines(heard)));
            assertThat(next(heard)).isEqualTo("{\"step\": " + step + "}");

            var change =
                    "{\"client\":\"tab-live-1\",\"sequence\":1,\"base\":%d,\"parts\":[]}"
                            .formatted(step);
            read(post(path, change, token));

            assertThat(next(heard)).isEqualTo("{\"step\": " + (step + 1) + "}");
            assertThat(
                            post(
                                            path + "/here",
                                            "{\"client\":\"tab-live-1\",\"part\":\"lead\"}",
                                            token)
                                    .statusCode())
                    .isEqualTo(200);
            assertThat(next(heard)).contains("\"part\":\"lead\"").contains("tab-live-1");
            client.shutdownNow();
        }
    }

    @Test
    void who_may_not_write_is_told_nothing() {
        var sport = newsroom.article("kokpar-cup-besaral", Language.KAZAKH).id();
        var live =
                web.get(
                        DeskPages.HOST,
                        "/articles/" + sport + "/draft/live",
                        "accept",
                        "text/event-stream",
                        "cookie",
                        desk.cookie("reporter"));

        assertThat(live.statusCode()).isEqualTo(403);
    }

    private static String next(BlockingQueue<String> heard) throws InterruptedException {
        while (true) {
            var line = heard.poll(20, TimeUnit.SECONDS);
            assertThat(line).isNotNull();
            if (line.startsWith("data:")) {
                return line.substring("data:".length()).strip();
            }
        }
    }

    /** Lines of a stream as they come. */
    private record Lines(BlockingQueue<String> into) implements Flow.Subscriber<String> {

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            into.add(line);
        }

        @Override
        public void onError(Throwable fault) {}

        @Override
        public void onComplete() {}
    }

    @Test
    void another_site_or_a_stranger_writes_nothing() {
        var change = "{\"client\":\"tab-one-1\",\"sequence\":9,\"base\":0,\"parts\":[]}";

        assertThat(post(path, change, "wrong").statusCode()).isEqualTo(403);
        assertThat(web.get(DeskPages.HOST, path, "accept", "application/json").statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"client\":\"tab-one-1\",\"sequence\":1.5,\"base\":0}",
                "{\"client\":\"tab-one-1\",\"sequence\":1e99,\"base\":0}",
                "{\"client\":\"../../etc\",\"sequence\":1,\"base\":0}",
                "{\"client\":\"tab-one-1\",\"sequence\":1,\"base\":0,\"parts\":[{}]}",
                "{\"client\":\"tab-one-1\",\"sequence\":1,\"base\":0,\"parts\":[{\"id\":\"lead\","
                        + "\"content\":null}]}",
                "{\"client\":\"tab-one-1\",\"sequence\":1,\"base\":0,\"parts\":[{\"id\":\"abcd\","
                        + "\"content\":\"{\\\"id\\\":\\\"efgh\\\",\\\"type\\\":\\\"rule\\\"}\"}]}",
                "{\"client\":\"tab-one-1\",\"sequence\":1,\"base\":0,\"order\":[\"a b\"]}"
            })
    void what_is_no_change_is_refused_with_a_reason(String body) throws Exception {
        var before = read(web.get(DeskPages.HOST, path, "cookie", cookie));

        var answer = post(path, body, token);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("content-type"))
                .hasValue("application/problem+json");
        assertThat(read(web.get(DeskPages.HOST, path, "cookie", cookie))).isEqualTo(before);
    }

    private HttpResponse<String> post(String to, String body, String with) {
        return web.send(
                web.request(DeskPages.HOST, to)
                        .POST(BodyPublishers.ofString(body))
                        .header("content-type", "application/json")
                        .header("accept", "application/json")
                        .header("cookie", cookie)
                        .header("sec-fetch-site", "same-origin")
                        .header("x-token", with)
                        .build());
    }

    private static String content(JsonNode draft, String id) {
        for (var part : draft.path("parts")) {
            if (part.path("id").asText().equals(id)) {
                return part.path("content").asText();
            }
        }
        throw new AssertionError(id + " is not told");
    }

    private static JsonNode read(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.MAPPER.readTree(answer.body());
    }
}
