package tilshi.edition.sitemap;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tilshi.InTilshi;
import tilshi.Web;
import tilshi.site.Site;
import tilshi.site.Sites;
import tilshi.story.Article;
import tilshi.story.CreateStory;
import tilshi.story.NameAuthor;
import tilshi.story.NameTopic;
import tilshi.story.NewArticle;
import tilshi.story.NewStory;
import tilshi.story.Newsroom;
import tilshi.story.Placement;
import tilshi.story.PublishArticle;
import tilshi.story.WithdrawArticle;
import tilshi.text.Language;
import tilshi.text.Script;

/** Search engines are told of topics and authors that have stories, and of no others. */
@InTilshi
class SitemapTopicsIT {

    @Inject Web web;
    @Inject SearchEngine engine;
    @Inject Newsroom newsroom;
    @Inject Sites sites;
    @Inject CreateStory createStory;
    @Inject NameTopic nameTopic;
    @Inject NameAuthor nameAuthor;
    @Inject PublishArticle publish;
    @Inject WithdrawArticle withdraw;

    @Test
    void topics_and_authors_are_listed_where_their_pages_want_to_be_found() {
        var softly = new SoftAssertions();
        int hidden = 0;
        for (var site : sites.house().sites()) {
            for (var path : topicsAndAuthors(site)) {
                boolean found = wantsToBeFound(site, path);
                hidden += found ? 0 : 1;
                softly.assertThat(isListed(site, path))
                        .as(site.brand().host() + path)
                        .isEqualTo(found);
            }
        }
        softly.assertAll();
        assertThat(hidden).isPositive();
        assertThat(isListed(site("news/ru"), "/ru/topics/zhibekqala")).isTrue();
        assertThat(isListed(site("sport/kk"), "/kk/authors/timur-sarqyt")).isTrue();
    }

    @Test
    void a_topic_and_an_author_are_listed_from_their_first_story_to_their_last() {
        var site = site("news/ru");
        var paths = List.of("/ru/topics/lone-bridge", "/ru/authors/lone-walker");
        var story = about("lone-bridge", "lone-walker");
        paths.forEach(path -> assertThat(isListed(site, path)).isFalse());

        var first = publish(story, Language.RUSSIAN, "Первый");
        var second = publish(story, Language.RUSSIAN, "Второй");
        paths.forEach(path -> eventually(() -> isListed(site, path)));
        assertThat(isListed(site("news/kk"), "/kk/topics/lone-bridge")).isFalse();

        withdraw.by(newsroom.chief(), first.id(), "Отозвано.");
        eventually(() -> web.get("news.localhost", path(first)).statusCode() == 410);
        paths.forEach(path -> assertThat(isListed(site, path)).isTrue());

        withdraw.by(newsroom.chief(), second.id(), "Отозвано.");
        paths.forEach(path -> eventually(() -> !isListed(site, path)));
    }

    @Test
    void a_topic_and_an_author_name_the_languages_they_have_stories_in() {
        var story = about("ferries", "ferry-watcher");
        var russian = publish(story, Language.RUSSIAN, "О пароме");
        var kazakh = publish(story, Language.KAZAKH, "Паром туралы");
        for (var page : List.of("topics/ferries", "authors/ferry-watcher")) {
            var home = "http://news.localhost/";
            var first = home + "kk/" + page;
            var both =
                    Map.of(
                            "kk",
                            first,
                            "kk-Latn",
                            home + "kk-latn/" + page,
                            "ru",
                            home + "ru/" + page,
                            "x-default",
                            first);
            for (var url : both.values()) {
                eventually(() -> engine.alternates(url).equals(both));
                eventually(() -> both.equals(listedWith(url)));
            }
        }

        withdraw.by(newsroom.chief(), kazakh.id(), "Қайтарылды.");
        for (var page : List.of("topics/ferries", "authors/ferry-watcher")) {
            var url = "http://news.localhost/ru/" + page;
            eventually(() -> engine.alternates(url).isEmpty());
            eventually(() -> Map.of().equals(listedWith(url)));
        }
        withdraw.by(newsroom.chief(), russian.id(), "Отозвано.");
        eventually(() -> !isListed(site("news/ru"), "/ru/topics/ferries"));
    }

    private Site site(String key) {
        return sites.house().named(key);
    }

    /** Those of the sample newsroom, whether the site has anything of them or not. */
    private static List<String> topicsAndAuthors(Site site) {
        return List.of(
                site.path("topics", "zhibekqala"),
                site.path("topics", "national-games"),
                site.path("topics", "zhibekqala-life"),
                site.path("authors", "aisara-qumarbek"),
                site.path("authors", "timur-sarqyt"),
                site.path("authors", "irina-polevaya"));
    }

    private boolean wantsToBeFound(Site site, String path) {
        var page = Jsoup.parse(web.get(site.brand().host(), path).body());
        return page.select("meta[name=robots][content=noindex]").isEmpty();
    }

    private boolean isListed(Site site, String path) {
        var folder = path.split("/")[2];
        return engine.folder(site, folder).containsKey(path);
    }

    /** The languages a page is listed with; null while it is not. */
    private @Nullable Map<String, String> listedWith(String url) {
        var entry = engine.entries().get(url);
        return entry == null ? null : SearchEngine.alternates(entry);
    }

    private NewStory about(String topic, String author) {
        var words = Map.of("kk", topic, "ru", topic, "en", topic);
        return new NewStory(
                Optional.empty(),
                Map.of(),
                List.of(Placement.home("news", "region")),
                List.of(nameAuthor.with(author, words, words, words, Optional.empty())),
                List.of(nameTopic.with(topic, words)));
    }

    private Article publish(NewStory story, Language language, String headline) {
        var draft =
                new NewArticle(
                        language, Script.CYRILLIC, Newsroom.wording(headline), Optional.empty());
        long id = createStory.by(newsroom.chief(), story, draft).id();
        return publish.by(newsroom.chief(), id).article();
    }

    private static String path(Article article) {
        return article.path().orElseThrow();
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
