package tilshi.desk.queue;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
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

/** The desk's first screen: filters, kept views, parts of it, beginning a story, the palette. */
@InTilshi
class QueuePageIT {

    private static final String DESK = DeskPages.HOST;

    @Inject Web web;
    @Inject DeskPages desk;
    @Inject Newsroom newsroom;
    @Inject HirePerson hire;

    @Test
    void filters_stay_chosen_and_nonsense_is_left_out() {
        var cookie = desk.cookie("publisher");

        var page =
                read(cookie, "/?brand=news&section=region&language=kk&state=live&q=%22a%20-b&x=1");
        assertThat(page.select("#brand option[selected]").attr("value")).isEqualTo("news");
        assertThat(page.select("#section option[selected]").attr("value")).isEqualTo("region");
        assertThat(page.select("#q").attr("value")).isEqualTo("\"a -b");
        assertThat(page.select("[data-board]").attr("data-board"))
                .isEqualTo("brand=news&section=region&language=kk&state=live&q=%22a+-b");

        var odd = read(cookie, "/?brand=no&section=no&language=de&state=x&person=x&may=kill");
        assertThat(odd.select("[data-board]").attr("data-board")).isEmpty();
        assertThat(odd.select("tr[data-story]")).isNotEmpty();
    }

    @Test
    void columns_show_the_same_filters_and_their_rest_is_in_the_list() {
        var page = read(desk.cookie("publisher"), "/?look=board&brand=news");

        assertThat(page.select(".column")).hasSize(5);
        assertThat(page.select("tr[data-story]")).isEmpty();
        assertThat(page.select(".switch a[aria-current]").attr("href"))
                .isEqualTo("/?brand=news&look=board");
    }

    @Test
    void some_stories_are_told_again_with_the_filters_and_no_more_than_fifty() {
        var cookie = desk.cookie("publisher");
        var row = read(cookie, "/").select("tr[data-story]").first();
        var id = row.attr("data-story");

        var again = read(cookie, "/stories?ids=" + id + ",x,999999999");
        assertThat(again.select("tr[data-story]")).hasSize(1);
        assertThat(again.select("tr[data-story]").outerHtml()).isEqualTo(row.outerHtml());
        assertThat(again.select("#agenda")).hasSize(1);
        assertThat(read(cookie, "/stories?ids=" + id + "&state=missing&q=zzzz").select("tr"))
                .isEmpty();

        var many = LongStream.rangeClosed(1, 90).mapToObj(Long::toString);
        var all = read(cookie, "/stories?ids=" + many.collect(Collectors.joining(",")));
        assertThat(all.select("tr[data-story]")).hasSizeLessThanOrEqualTo(50);
        assertThat(web.get(DESK, "/stories?ids=" + id).statusCode()).isEqualTo(303);
    }

    @Test
    void a_view_is_kept_for_oneself_replaced_and_forgotten() {
        var cookie = somebody(Role.EDITOR);
        var other = somebody(Role.EDITOR);

        keep(cookie, "Менің аймағым", "brand=news&state=draft&evil=1&section=no");
        var view = read(cookie, "/?brand=news&state=draft").select(".views a");
        assertThat(view.attr("href")).isEqualTo("/?brand=news&state=draft");
        assertThat(view.attr("aria-current")).isEqualTo("true");
        assertThat(read(other, "/").select(".views a")).isEmpty();

        keep(cookie, " Менің  аймағым ", "brand=sport");
        assertThat(read(cookie, "/").select(".views a").attr("href")).isEqualTo("/?brand=sport");

        post(other, "/views/forget", Map.of("name", "Менің аймағым"));
        assertThat(read(cookie, "/").select(".views a")).hasSize(1);
        post(cookie, "/views/forget", Map.of("name", "Менің аймағым"));
        assertThat(read(cookie, "/").select(".views a")).isEmpty();
    }

    @Test
    void nobody_keeps_more_than_twenty_views_or_one_without_a_name() {
        var cookie = somebody(Role.EDITOR);
        var answers = new ArrayList<Integer>();
        for (int i = 0; i < 21; i++) {
            answers.add(keep(cookie, "view " + i, "brand=news").statusCode());
        }

        assertThat(answers.subList(0, 20)).containsOnly(303);
        assertThat(answers.getLast()).isEqualTo(422);
        assertThat(keep(cookie, "view 7", "brand=life").statusCode()).isEqualTo(303);
        assertThat(keep(cookie, "   ", "brand=life").statusCode()).isEqualTo(422);
        assertThat(keep(cookie, "x".repeat(61), "").statusCode()).isEqualTo(422);
        assertThat(web.post(DESK, "/views", cookie, Map.of("name", "a")).statusCode())
                .isEqualTo(403);
        assertThat(web.post(DESK, "/views/forget", cookie, Map.of("name", "a")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_story_is_begun_from_nothing_and_told_in_another_language() {
        var cookie = desk.cookie("publisher");
        var headline = "Нөлден басталған материал " + System.nanoTime();
        var begun =
                post(
                        cookie,
                        "/articles/new",
                        Map.of("headline", headline, "place", "news/kk/region"));
        assertThat(begun.statusCode()).isEqualTo(303);
        assertThat(location(begun)).matches("(http://[^/]+)?/articles/\\d+/write");
        assertThat(web.get(DESK, path(begun), "cookie", cookie).statusCode()).isEqualTo(200);

        var row = read(cookie, "/").select("tr:contains(" + headline + ")");
        var missing = row.select("form:has(button[value=ru])").attr("action");
        var told = post(cookie, missing, Map.of("language", "ru"));
        assertThat(location(told)).matches("(http://[^/]+)?/articles/\\d+/write");
        var again = post(cookie, missing, Map.of("language", "ru"));
        assertThat(path(told)).startsWith(path(again));
        assertThat(post(cookie, missing, Map.of("language", "de")).statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "news/kk", "news/kk/nowhere", "no/kk/region", "sport/kk/region"})
    void a_story_without_a_home_is_not_begun_and_its_headline_not_lost(String place) {
        var cookie = desk.cookie("publisher");
        var fields = Map.of("headline", "Тақырып", "place", place);

        var answer = post(cookie, "/articles/new", fields);

        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.body()).contains("Тақырып</textarea>");
        assertThat(
                        post(
                                        cookie,
                                        "/articles/new",
                                        Map.of("headline", "", "place", "news/kk/region"))
                                .statusCode())
                .isEqualTo(422);
    }

    /** A translator above all, who begins no stories; a contributor writes only their own. */
    @ParameterizedTest
    @EnumSource
    void a_missing_language_is_offered_to_whoever_may_begin_it(Role role) {
        var headline = "Тілі жоқ материал " + System.nanoTime();
        var fields = Map.of("headline", headline, "place", "news/kk/region");
        var story = path(post(desk.cookie("publisher"), "/articles/new", fields));
        var cookie = somebody(role);
        var row = read(cookie, "/").select("tr:contains(" + headline + ")");

        boolean offered = row.select("form.begin button").eachAttr("value").contains("ru");
        var translations = story.replace("/write", "/translations");
        var answer = post(cookie, translations, Map.of("language", "ru"));

        assertThat(answer.statusCode()).isEqualTo(offered ? 303 : 403);
        assertThat(offered)
                .isEqualTo(
                        Set.of(
                                        Role.REPORTER,
                                        Role.TRANSLATOR,
                                        Role.EDITOR,
                                        Role.PUBLISHER,
                                        Role.ADMINISTRATOR)
                                .contains(role));
    }

    @Test
    void who_may_not_begin_is_offered_nothing_and_refused() {
        var cookie = somebody(Role.FRONT_EDITOR);

        assertThat(read(cookie, "/").select("form.begin")).isEmpty();
        assertThat(read(cookie, "/articles/new").select("select")).isEmpty();
        var fields = Map.of("headline", "Тақырып", "place", "news/kk/region");
        assertThat(post(cookie, "/articles/new", fields).statusCode()).isEqualTo(403);
        var path =
                "/articles/"
                        + newsroom.article("bridge-opens", Language.KAZAKH).id()
                        + "/translations";
        assertThat(post(cookie, path, Map.of("language", "en")).statusCode()).isEqualTo(403);
    }

    @Test
    void the_palette_finds_articles_by_the_beginning_of_their_headline_in_either_script() {
        var cookie = desk.cookie("publisher");
        var article = newsroom.article("bridge-opens", Language.KAZAKH);
        var word = newsroom.headline(article).split(" ")[0];

        var found = found(cookie, word.substring(0, Math.min(4, word.length())));
        assertThat(found).anySatisfy(f -> assertThat(f).containsEntry("url", url(article.id())));
        assertThat(found(cookie, "")).isEmpty();
        assertThat(found(cookie, "а")).hasSizeLessThanOrEqualTo(10);
        assertThat(web.get(DESK, "/palette?q=a").statusCode()).isEqualTo(303);
    }

    private static String url(long article) {
        return "/articles/" + article;
    }

    private List<Map<String, String>> found(String cookie, String typed) {
        var q = java.net.URLEncoder.encode(typed, java.nio.charset.StandardCharsets.UTF_8);
        var answer = web.get(DESK, "/palette?q=" + q, "cookie", cookie).body();
        return Json.read(answer, new com.fasterxml.jackson.core.type.TypeReference<>() {});
    }

    private String somebody(Role role) {
        var login = "board" + System.nanoTime();
        var grants = List.of(Grant.everywhere(role));
        hire.with(login, "Тақта", SampleNewsroom.PASSWORD, Language.KAZAKH, grants);
        return desk.cookie(login);
    }

    private HttpResponse<String> keep(String cookie, String name, String filters) {
        return post(cookie, "/views", Map.of("name", name, "filters", filters));
    }

    private HttpResponse<String> post(String cookie, String path, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("token", desk.token(cookie));
        return web.post(DESK, path, cookie, all);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElse("");
    }

    private static String path(HttpResponse<String> answer) {
        return location(answer).replaceFirst("^http://[^/]+", "");
    }

    private Document read(String cookie, String path) {
        return Jsoup.parse(web.get(DESK, path, "cookie", cookie).body());
    }
}
