package tilshi.edition.search;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tilshi.InTilshi;
import tilshi.Web;
import tilshi.press.Newsstand;
import tilshi.story.Newsroom;
import tilshi.story.PublishArticle;
import tilshi.story.SearchQuery;
import tilshi.story.WithdrawArticle;
import tilshi.text.Language;

/** Readers search a site; what they look for is theirs. */
@InTilshi
class SearchPageIT {

    private static final String HOST = "news.localhost";

    @Inject Web web;
    @Inject Newsroom newsroom;
    @Inject tilshi.Newsroom sample;
    @Inject PublishArticle publish;
    @Inject WithdrawArticle withdraw;
    @Inject Newsstand newsstand;

    @ParameterizedTest
    @CsvSource({
        "kk, көпір, Іздеу",
        "ru, мостами, Поиск",
        "en, bridges, Search",
    })
    void what_is_found_is_shown_as_cards(String code, String words, String title) {
        var language = Language.known(code);
        var answer = search("/" + code + "/search", words);
        var page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(page.title()).startsWith(title + ": " + words + " — ");
        assertThat(page.select("input[name=q]").val()).isEqualTo(words);
        var card =
                page.select(".river .card").stream()
                        .filter(
                                c ->
                                        c.select("h2 a")
                                                .attr("href")
                                                .equals(sample.path("bridge-opens", language)))
                        .findFirst()
                        .orElseThrow();
        assertThat(card.select("h2").text()).isNotBlank();
        assertThat(card.select("p:not([class])").text()).isNotBlank();
        assertThat(card.select("time").attr("datetime")).isNotBlank();
    }

    @Test
    void an_answer_is_kept_by_nobody_and_no_page_comes_of_it() {
        int pages = newsstand.addresses().size();
        var answer = search("/ru/search", "мост k4n4ry");

        assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("etag")).isEmpty();
        assertThat(answer.headers().firstValue("content-language")).hasValue("ru");
        assertThat(answer.headers().firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("content-security-policy")).isPresent();
        assertThat(answer.body())
                .contains("k4n4ry")
                .contains("<meta name=\"robots\" content=\"noindex\">");
        assertThat(newsstand.addresses()).hasSizeLessThanOrEqualTo(pages + 1);
        assertThat(newsstand.addresses()).noneMatch(a -> a.path().contains("?"));
        assertThat(web.get(HOST, "/ru/search").body()).doesNotContain("k4n4ry");
    }

    @Test
    void who_asks_nothing_gets_the_page_that_is_pressed() {
        var form = web.get(HOST, "/kk/search");
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body()).contains("Бір немесе бірнеше сөз жазыңыз").contains("noindex");
        for (var nothing : List.of("?", "?q", "?q=", "?q=%20+", "?x=y", "?Q=a", "?utm_source=q")) {
            var answer = web.get(HOST, "/kk/search" + nothing);
            assertThat(answer.body()).as(nothing).isEqualTo(form.body());
            assertThat(answer.headers().firstValue("etag"))
                    .as(nothing)
                    .isEqualTo(form.headers().firstValue("etag"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "kk, ештеңе табылмады",
        "ru, ничего не нашлось",
        "en, Nothing was found",
    })
    void where_nothing_is_found_it_says_what_to_do(String code, String words) {
        var page = Jsoup.parse(search("/" + code + "/search", "qqqzzz").body());

        assertThat(page.select("main").text()).contains(words).contains("qqqzzz");
        assertThat(page.select("main p")).hasSizeGreaterThan(1);
        assertThat(page.select(".river")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"kk, тым ұзын", "ru, слишком длинный", "en, too long"})
    void a_query_that_is_too_long_is_not_asked(String code, String words) {
        for (int length : new int[] {101, 600}) {
            var answer = search("/" + code + "/search", "я".repeat(length));
            var page = Jsoup.parse(answer.body());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(page.select("main").text()).contains(words).contains("100");
            assertThat(page.select("input[name=q]").val()).isEqualTo("я".repeat(100));
        }
        var field = Jsoup.parse(web.get(HOST, "/kk/search").body()).select("input[name=q]");
        assertThat(field.attr("maxlength")).isEqualTo(Integer.toString(SearchQuery.LONGEST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=%00",
                "q=%",
                "q=%zz",
                "q=100%",
                "q=%FF%FE",
                "q=%C0%AF",
                "q=\"",
                "q='",
                "q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
                "q=a&q=b",
                "q=%26%7C%21%3A*()",
                "q=a&before=1.1",
                "q=a&before=-1",
                "q=a&before=9999999999999999.999999999999999999",
                "q=a&before=%00",
                "q=a&before=1.1.1",
                "&&=&q=x&=",
                "q=%F0%9F%98%80",
                "q=;--",
                "q=+++"
            })
    void hostile_queries_get_a_page(String query) {
        var answer =
                web.get(
                        HOST,
                        "/ru/search?"
                                + query.replace("\"", "%22")
                                        .replace("|", "%7C")
                                        .replace("%zz", "%25zz")
                                        .replace("q=%&", "q=")
                                        .replaceAll("%$", "%25"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("<script>alert").endsWith("</html>\n");
    }

    @Test
    void parts_lead_on_to_each_story_once() {
        for (int i = 0; i < 23; i++) {
            publish.by(newsroom.chief(), newsroom.draft("Многолистовое " + i).id());
        }
        var first = document(search("/ru/search", "многолистовое").body());
        var next = first.select(".pager a[rel=next]").attr("href");
        assertThat(first.select(".pager a")).hasSize(1);
        assertThat(next).startsWith("/ru/search?q=").contains("&before=");
        var second = document(web.get(HOST, next).body());

        var shown = new ArrayList<>(first.select(".river h2 a").eachText());
        assertThat(shown).hasSize(20);
        shown.addAll(second.select(".river h2 a").eachText());
        assertThat(shown).hasSize(23).doesNotHaveDuplicates();
        assertThat(second.select(".pager a[rel=next]")).isEmpty();
        var start = second.select(".pager a[rel=prev]").attr("href");
        assertThat(document(web.get(HOST, start).body()).select(".river h2 a").eachText())
                .isEqualTo(first.select(".river h2 a").eachText());
    }

    @Test
    void what_is_published_is_found_at_once_and_what_is_taken_back_no_more() {
        long id = newsroom.draft("Мгновеннейшее").id();
        assertThat(cards("мгновеннейшее")).isEmpty();
        publish.by(newsroom.chief(), id);
        assertThat(cards("мгновеннейшее")).hasSize(1);
        withdraw.by(newsroom.chief(), id, "Отозвано.");
        assertThat(cards("мгновеннейшее")).isEmpty();
    }

    @Test
    void what_readers_cannot_see_is_in_no_answer() {
        for (var hidden : List.of("late-tram", "lake-core", "bazaar-relocation")) {
            var article = sample.article(hidden, Language.RUSSIAN);
            var headline = sample.headline(article);
            assertThat(cards(headline)).as(hidden).isEmpty();
        }
        assertThat(cards(sample.headline(sample.article("bridge-opens", Language.RUSSIAN))))
                .hasSize(1);
    }

    @Test
    void another_form_of_the_path_leads_to_the_one_and_takes_the_question_along() {
        for (var form : List.of("/ru/search/", "/RU/Search", "//ru//search", "/ru/./search")) {
            var answer = web.get(HOST, form + "?utm=1&q=%D0%B0+b%26&x=y");
            assertThat(answer.statusCode()).as(form).isEqualTo(301);
            assertThat(answer.headers().firstValue("location"))
                    .as(form)
                    .hasValue("/ru/search?q=%D0%B0+b%26");
            assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
        }
        assertThat(web.get(HOST, "/ru/search/?x=y").headers().firstValue("location"))
                .hasValue("/ru/search");
    }

    @Test
    void only_the_search_is_asked() {
        assertThat(web.get(HOST, "/ru/?q=мост".replace("мост", "k4n4ry")).body())
                .isEqualTo(web.get(HOST, "/ru/").body());
        assertThat(web.get(HOST, "/search?q=a").statusCode()).isEqualTo(404);
        assertThat(web.get(HOST, "/ru/search/more?q=a").statusCode()).isEqualTo(404);
        var posted =
                web.send(
                        web.request(HOST, "/ru/search?q=a")
                                .POST(HttpRequest.BodyPublishers.ofString("q=b"))
                                .build());
        assertThat(posted.statusCode()).isEqualTo(405);
    }

    @Test
    void a_head_says_what_a_get_would() {
        var nobody = HttpRequest.BodyPublishers.noBody();
        var head =
                web.send(web.request(HOST, "/en/search?q=bridge").method("HEAD", nobody).build());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValueAsLong("content-length").orElseThrow())
                .isGreaterThan(1_000);
        assertThat(
                        web.get(HOST, "/en/search?q=bridge", "accept-encoding", "gzip")
                                .headers()
                                .firstValue("content-encoding"))
                .hasValue("gzip");
    }

    @Test
    void every_page_leads_to_the_search_and_the_missing_one_asks() {
        for (var site : sample.sites()) {
            var host = site.brand().host();
            var front = document(web.get(host, site.front()).body());
            assertThat(front.select("nav.sections a[href=" + site.path("search") + "]")).hasSize(1);
            var missing = document(web.get(host, site.path("nothing")).body());
            var form = missing.select("main form[role=search]");
            assertThat(form.attr("action")).isEqualTo(site.path("search"));
            assertThat(form.select("label[for=q]").text()).contains(site.name());
            assertThat(form.select("input#q[name=q][type=search]")).hasSize(1);
        }
        assertThat(
                        document(web.get(HOST, "/kk/search").body())
                                .select("nav.sections a[aria-current=page]")
                                .attr("href"))
                .isEqualTo("/kk/search");
    }

    @Test
    void the_page_for_bad_days_says_when_to_come_again() {
        var answer = web.get(HOST, "/ru/503");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("retry-after")).hasValue("10");
        assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(answer.body()).contains("Поиск сейчас не отвечает");
    }

    private List<String> cards(String words) {
        return document(search("/ru/search", words).body()).select(".river h2 a").eachText();
    }

    private HttpResponse<String> search(String path, String words) {
        return web.get(HOST, path + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    private static Document document(String html) {
        return Jsoup.parse(html);
    }
}
