package tilshi.desk.revision;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tilshi.DeskPages;
import tilshi.InTilshi;
import tilshi.Web;
import tilshi.account.Grant;
import tilshi.account.HirePerson;
import tilshi.account.Role;
import tilshi.base.Json;
import tilshi.ops.sample.SampleNewsroom;
import tilshi.story.Articles;
import tilshi.story.Block;
import tilshi.story.DraftChange;
import tilshi.story.Span;
import tilshi.story.WriteDraft;
import tilshi.text.Language;

/** The history of an article and its comparisons, as the desk answers them. */
@InTilshi
class RevisionsPageIT {

    private static final String DESK = DeskPages.HOST;

    @Inject Web web;
    @Inject DeskPages desk;
    @Inject HirePerson hire;
    @Inject Articles articles;
    @Inject Rewriting rewriting;
    @Inject WriteDraft write;

    private String cookie = "";
    private long id;
    private String base = "";

    @BeforeEach
    void begin() {
        cookie = desk.cookie("publisher");
        id = rewriting.begin("Тарихы бар");
        base = "/articles/" + id + "/revisions";
    }

    @Test
    void fifty_revisions_are_on_a_page_and_the_rest_behind_a_cursor() {
        for (int i = 0; i < 52; i++) {
            var word = " " + i;
            rewriting.headline(id, "", headline -> "Тарихы бар" + word);
        }

        var first = page(base);
        assertThat(first.select(".timeline > li")).hasSize(50);
        assertThat(first.select(".timeline > li").first().id()).isEqualTo("revision-53");
        var next = first.select("a[rel=next]").attr("href");
        assertThat(next).isEqualTo(base + "?before=4");

        var second = page(next);
        assertThat(second.select(".timeline > li").eachAttr("id"))
                .containsExactly("revision-3", "revision-2", "revision-1");
        assertThat(second.select("a[rel=next]")).isEmpty();
        assertThat(second.select("input[name=before]").attr("value")).isEqualTo("4");
        assertThat(page(base + "?before=1").select(".empty")).hasSize(1);
    }

    @Test
    void what_is_written_now_is_laid_beside_the_newest_revision_finished_or_not() {
        rewriting.publish(id);
        types("para0", Json.write(Rewriting.paragraph("para0", "Жазылып жатқан сөз.")));
        types(
                "quote1",
                "{\"id\":\"quote1\",\"type\":\"quotation\",\"manner\":\"direct\",\"text\":[],"
                        + "\"speaker\":\"<b>Бейбіт</b>\",\"role\":\"\",\"verb\":\"\"}");

        var page = page(base + "/live..draft");

        assertThat(page.select("ins").text())
                .contains("Жазылып жатқан сөз")
                .contains("<b>Бейбіт</b>");
        assertThat(page.select(".edge").last().text()).contains("1-нұсқадан кейін жазылған");
        assertThat(page.select(".note.wait").text()).contains("аяқталмаған");
        assertThat(page.select("main .foot, main .acts")).isEmpty();
        assertThat(page(base).select(".note.wait a").attr("href"))
                .isEqualTo(base + "/latest..draft");
    }

    @Test
    void a_picture_is_shown_with_its_caption() {
        rewriting.blocks(
                id,
                "",
                blocks -> {
                    blocks.replaceAll(
                            block ->
                                    block instanceof Block.Photo photo
                                            ? new Block.Photo(
                                                    photo.id(), photo.picture(), "Басқа жазу")
                                            : block);
                    return blocks;
                });

        var row = page(base + "/1..2").select(".row.changed");

        assertThat(row.select(".thumb.same img").attr("src")).startsWith("/media/");
        assertThat(row.select("ins").text()).contains("Басқа жазу");
    }

    @Test
    void who_may_not_revise_looks_and_changes_nothing() {
        rewriting.headline(id, "", headline -> "Басқа тақырып");
        var login = "front" + System.nanoTime();
        hire.with(
                login,
                "Қарап отырған",
                SampleNewsroom.PASSWORD,
                Language.KAZAKH,
                List.of(Grant.everywhere(Role.FRONT_EDITOR)));
        cookie = desk.cookie(login);

        assertThat(page(base).select(".naming, a[href*='latest..1']")).isEmpty();
        assertThat(page(base + "/latest..1").select(".foot")).isEmpty();
        assertThat(post(base + "/latest..1", Map.of("seen", "2")).statusCode()).isEqualTo(403);
        assertThat(post(base + "/1/name", Map.of("name", "аты")).statusCode()).isEqualTo(403);
        assertThat(articles.find(id).orElseThrow().latest()).isEqualTo(2);
    }

    @Test
    void a_contributor_names_and_restores_what_is_their_own_and_nothing_else() {
        var login = "guest" + System.nanoTime();
        hire.with(
                login,
                "Қонақ автор",
                SampleNewsroom.PASSWORD,
                Language.KAZAKH,
                List.of(Grant.everywhere(Role.CONTRIBUTOR)));
        rewriting.headline(id, "", headline -> "Басқа тақырып");
        long own = rewriting.begin(login, "Менің мақалам");
        rewriting.headline(own, "", headline -> "Менің мақалам, екінші");
        var theirs = "/articles/" + own + "/revisions";
        cookie = desk.cookie(login);

        assertThat(page(theirs).select(".naming")).hasSize(2);
        assertThat(page(theirs).select("a[href*='latest..1']")).hasSize(1);
        assertThat(page(theirs + "/latest..1").select(".foot")).hasSize(1);
        assertThat(post(theirs + "/1/name", Map.of("name", "басы")).statusCode()).isEqualTo(303);
        assertThat(post(theirs + "/latest..1", Map.of("seen", "2")).statusCode()).isEqualTo(303);

        assertThat(page(base).select(".naming, a[href*='latest..1']")).isEmpty();
        assertThat(page(base + "/latest..1").select(".foot")).isEmpty();
    }

    @Test
    void a_restoration_that_a_colleague_overtook_is_refused_on_the_page() {
        rewriting.headline(id, "", headline -> "Екінші");
        rewriting.headline(id, "", headline -> "Үшінші");

        var refused = post(base + "/latest..1", Map.of("seen", "2"));

        assertThat(refused.statusCode()).isEqualTo(409);
        var page = Jsoup.parse(refused.body());
        assertThat(page.select(".note.wrong").text()).contains("3-нұсқа");
        assertThat(page.select(".foot input[name=seen]").attr("value")).isEqualTo("3");
        assertThat(articles.find(id).orElseThrow().latest()).isEqualTo(3);
    }

    @Test
    void another_site_s_form_does_nothing() {
        rewriting.headline(id, "", headline -> "Екінші");
        var fields = Map.of("token", "theirs", "seen", "2", "name", "аты");

        assertThat(web.post(DESK, base + "/latest..1", cookie, fields).statusCode()).isEqualTo(403);
        assertThat(web.post(DESK, base + "/1/name", cookie, fields).statusCode()).isEqualTo(403);
        assertThat(page(base).select(".named")).isEmpty();
    }

    @Test
    void a_name_that_is_too_long_is_refused_on_the_page() {
        var refused = post(base + "/1/name", Map.of("name", "ә".repeat(81)));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select(".note.wrong").text()).contains("80");
    }

    @Test
    void what_never_was_is_not_found_and_what_makes_no_sense_leads_back() {
        for (var sides : List.of("1..9", "live..draft", "0..1", "1..live2", "a..b", "1...2")) {
            assertThat(answer(base + "/" + sides).statusCode()).as(sides).isEqualTo(404);
        }
        assertThat(answer("/articles/999999999/revisions").statusCode()).isEqualTo(404);
        assertThat(answer("/articles/999999999/revisions/1..2").statusCode()).isEqualTo(404);
        assertThat(led("from=1&to=x")).isEqualTo(base);
        assertThat(led("")).isEqualTo(base);
        assertThat(led("from=7&to=3")).isEqualTo(base + "/3..7");
        assertThat(led("from=live&to=draft")).isEqualTo(base + "/live..draft");
        assertThat(page(base + "/1..latest").select(".counts-line").text()).contains("бірдей");
    }

    @Test
    void the_longest_article_is_compared_and_listed_in_seconds() {
        rewriting.blocks(id, "", blocks -> longest("бұрынғы"));
        rewriting.blocks(id, "", blocks -> longest("кейінгі"));
        var begun = System.nanoTime();

        var side = page(base + "/2..3?look=side");
        page(base);

        assertThat(side.select(".row.changed")).hasSize(2_000);
        assertThat(System.nanoTime() - begun).isLessThan(60_000_000_000L);
    }

    private static List<Block> longest(String word) {
        return IntStream.range(0, 2_000)
                .<Block>mapToObj(
                        i ->
                                new Block.Paragraph(
                                        "p" + (1_000 + i),
                                        Span.of(("Сөз " + i + " " + word + " мәтін. ").repeat(20))))
                .toList();
    }

    @ActivateRequestContext
    void types(String part, String content) {
        write.by(
                rewriting.actor("publisher"),
                id,
                new DraftChange(
                        "tab-" + part + "-12345",
                        1,
                        1,
                        Map.of(part, Optional.of(content)),
                        Optional.empty(),
                        Set.of()));
    }

    private String led(String query) {
        var led = answer(base + "/compare?" + query).headers().firstValue("location");
        return led.orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private HttpResponse<String> answer(String path) {
        return web.get(DESK, path, "cookie", cookie);
    }

    private Document page(String path) {
        var answer = answer(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) {
        var all = new java.util.HashMap<>(fields);
        all.put("token", desk.token(cookie));
        return web.post(DESK, path, cookie, all);
    }
}
