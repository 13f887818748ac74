package tilshi.edition.sitemap;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import tilshi.InTilshi;
import tilshi.Newsroom;
import tilshi.Web;
import tilshi.edition.Xml;
import tilshi.site.Site;
import tilshi.story.CorrectArticle;
import tilshi.story.CreateArticle;
import tilshi.story.NewArticle;
import tilshi.story.PublishArticle;
import tilshi.story.WithdrawArticle;
import tilshi.text.Language;
import tilshi.text.Script;

/** Search engines are told of every page, of what changed on it, and of nothing else. */
@InTilshi
class SitemapPageIT {

    @Inject Web web;
    @Inject SearchEngine engine;
    @Inject Newsroom newsroom;
    @Inject tilshi.story.Newsroom acts;
    @Inject CreateArticle createArticle;
    @Inject PublishArticle publish;
    @Inject CorrectArticle correct;
    @Inject WithdrawArticle withdraw;

    @Test
    void every_list_keeps_the_rules_of_sitemaps() throws Exception {
        var schema =
                SchemaFactory.newDefaultInstance()
                        .newSchema(SitemapPageIT.class.getResource("/edition/sitemap.xsd"));
        for (var host : engine.hosts()) {
            for (var path : lists(host)) {
                var answer = web.get(host, path);
                assertThat(answer.statusCode()).as(host + path).isEqualTo(200);
                assertThat(answer.headers().firstValue("content-type"))
                        .contains("application/xml; charset=utf-8");
                schema.newValidator().validate(new StreamSource(new StringReader(answer.body())));
            }
        }
    }

    @Test
    void every_page_in_a_list_is_there() {
        var softly = new SoftAssertions();
        for (var entry : entries().entrySet()) {
            var uri = URI.create(entry.getKey());
            softly.assertThat(web.get(uri.getHost(), uri.getRawPath()).statusCode())
                    .as(entry.getKey())
                    .isEqualTo(200);
        }
        softly.assertAll();
        assertThat(entries()).hasSizeGreaterThan(80);
    }

    @Test
    void languages_of_a_page_know_each_other_and_themselves() {
        var all = new HashMap<String, Map<String, String>>();
        entries().forEach((url, entry) -> all.put(url, SearchEngine.alternates(entry)));

        var softly = new SoftAssertions();
        all.forEach(
                (url, alternates) -> {
                    if (!alternates.isEmpty()) {
                        softly.assertThat(alternates.values()).as(url).contains(url);
                        alternates
                                .values()
                                .forEach(
                                        other ->
                                                softly.assertThat(all.get(other))
                                                        .as(url + " and " + other)
                                                        .isEqualTo(alternates));
                    }
                });
        softly.assertAll();
        assertThat(all.get("http://news.localhost" + path("bridge-opens", Language.KAZAKH)))
                .containsOnlyKeys("kk", "kk-Latn", "ru", "en", "x-default");
    }

    @Test
    void a_page_says_of_its_languages_what_its_list_says() {
        var softly = new SoftAssertions();
        entries()
                .forEach(
                        (url, entry) ->
                                softly.assertThat(engine.alternates(url))
                                        .as(url)
                                        .isEqualTo(SearchEngine.alternates(entry)));
        softly.assertAll();
    }

    @Test
    void a_story_that_is_not_told_in_the_first_language_has_no_version_for_others() {
        var russian =
                publish.by(acts.chief(), acts.draft("По-русски и по-английски").id()).article();
        var draft =
                createArticle.by(
                        acts.chief(),
                        russian.storyId(),
                        new NewArticle(
                                Language.ENGLISH,
                                Script.LATIN,
                                tilshi.story.Newsroom.wording("In Russian and English"),
                                Optional.empty()));
        var english = publish.by(acts.chief(), draft.id()).article();
        var url = "http://news.localhost" + english.path().orElseThrow();
        eventually(() -> engine.alternates(url).size() == 2);

        assertThat(engine.alternates(url)).containsOnlyKeys("ru", "en").containsEntry("en", url);
        withdraw.by(acts.chief(), russian.id(), "Отозвано.");
        withdraw.by(acts.chief(), english.id(), "Withdrawn.");
        eventually(() -> !entries().containsKey(url));
    }

    @Test
    void a_story_is_listed_where_it_is_at_home() {
        var path = path("wool-in-the-walls", Language.KAZAKH);

        assertThat(entries())
                .containsKey("http://life.localhost" + path)
                .doesNotContainKey("http://news.localhost" + path);
    }

    @Test
    void a_story_is_dated_by_its_last_change() {
        var article = newsroom.article("sumbe-derby-late-goal", Language.ENGLISH);
        var entry = entries().get("http://sport.localhost" + article.path().orElseThrow());

        assertThat(changed(entry)).isEqualTo(second(article.updatedAt().orElseThrow()));
    }

    @Test
    void a_correction_dates_the_story_and_its_month_anew() {
        var draft = acts.draft("Дата исправления");
        var article = publish.by(acts.chief(), draft.id()).article();
        var url = "http://news.localhost" + article.path().orElseThrow();
        eventually(() -> entries().containsKey(url));

        var corrected = correct.by(acts.chief(), article.id(), "Было неверно.").article();
        var at = second(corrected.updatedAt().orElseThrow());
        eventually(() -> changed(entries().get(url)).equals(at));
        eventually(() -> !changed(month(news(), article.publishedAt().orElseThrow())).isBefore(at));

        withdraw.by(acts.chief(), article.id(), "Отозвано.");
        eventually(() -> !entries().containsKey(url));
    }

    @Test
    void news_are_what_came_out_in_the_last_two_days() {
        var article = publish.by(acts.chief(), acts.draft("Совсем новое").id()).article();
        var url = "http://news.localhost" + article.path().orElseThrow();
        eventually(() -> news("news.localhost", "/ru/").containsKey(url));

        var entry = Xml.child(news("news.localhost", "/ru/").get(url), "news:news");
        var publication = Xml.child(entry, "news:publication");
        assertThat(Xml.text(publication, "news:name")).isEqualTo("Тилши");
        assertThat(Xml.text(publication, "news:language")).isEqualTo("ru");
        assertThat(Xml.text(entry, "news:title")).isEqualTo("Совсем новое");
        assertThat(OffsetDateTime.parse(Xml.text(entry, "news:publication_date")).toInstant())
                .isEqualTo(second(article.publishedAt().orElseThrow()));
        var old = Instant.now().minus(Duration.ofDays(2)).minusSeconds(5);
        for (var site : newsroom.sites()) {
            news(site.brand().host(), site.front())
                    .values()
                    .forEach(
                            one ->
                                    assertThat(
                                                    OffsetDateTime.parse(
                                                            Xml.text(
                                                                    Xml.child(one, "news:news"),
                                                                    "news:publication_date")))
                                            .isAfter(old.atOffset(java.time.ZoneOffset.UTC)));
        }
        withdraw.by(acts.chief(), article.id(), "Отозвано.");
        eventually(() -> !news("news.localhost", "/ru/").containsKey(url));
    }

    @Test
    void a_month_without_stories_has_no_list() {
        assertThat(web.get("news.localhost", "/kk/sitemap-1999-01.xml").statusCode())
                .isEqualTo(404);
        assertThat(web.get("news.localhost", "/kk/sitemap-2026-13.xml").statusCode())
                .isEqualTo(404);
        assertThat(web.get("news.localhost", "/kk/sitemap.xml").statusCode()).isEqualTo(404);
    }

    @Test
    void a_file_has_one_name_and_no_number_it_does_not_need() {
        for (var list : List.of("topics", "authors", YearMonth.now(news().zone()).toString())) {
            for (var number : List.of("-0", "-1", "-2", "-02", "-1000", "-")) {
                var path = "/ru/sitemap-" + list + number + ".xml";
                assertThat(web.get("news.localhost", path).statusCode()).as(path).isEqualTo(404);
            }
        }
    }

    private Site news() {
        return newsroom.house().house().named("news/ru");
    }

    /** The index, all that it names, and the lists of news, which robots.txt names. */
    private List<String> lists(String host) {
        var paths = new ArrayList<String>();
        paths.add("/sitemap.xml");
        engine.index(host).keySet().forEach(url -> paths.add(URI.create(url).getPath()));
        newsroom.sites().stream()
                .filter(site -> site.brand().host().equals(host))
                .forEach(site -> paths.add(site.path("sitemap-news.xml")));
        return paths;
    }

    private Element month(Site site, Instant at) {
        var month = YearMonth.from(at.atZone(site.zone()));
        return engine.index(site.brand().host())
                .get("http://" + site.brand().host() + site.path("sitemap-" + month + ".xml"));
    }

    private Map<String, Element> entries() {
        return engine.entries();
    }

    private Map<String, Element> news(String host, String front) {
        return engine.pages(host, front + "sitemap-news.xml");
    }

    private static Instant changed(Element entry) {
        return OffsetDateTime.parse(Xml.text(entry, "lastmod")).toInstant();
    }

    private static Instant second(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }

    private String path(String story, Language language) {
        return newsroom.path(story, language);
    }

    /** An act reaches the pages in a moment. */
    private static void eventually(BooleanSupplier holds) {
        var end = Instant.now().plusSeconds(10);
        while (!holds.getAsBoolean()) {
            assertThat(Instant.now()).as("not in ten seconds").isBefore(end);
            Thread.onSpinWait();
        }
    }
}
