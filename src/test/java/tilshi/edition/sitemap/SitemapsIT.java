package tilshi.edition.sitemap;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tilshi.InTilshi;
import tilshi.edition.Alternates;
import tilshi.edition.Ask;
import tilshi.edition.LatinArticles;
import tilshi.edition.Links;
import tilshi.press.KeysRead;
import tilshi.site.Brand;
import tilshi.site.House;
import tilshi.site.Site;
import tilshi.site.Sites;
import tilshi.story.CreateStory;
import tilshi.story.NameTopic;
import tilshi.story.NewArticle;
import tilshi.story.NewStory;
import tilshi.story.Newsroom;
import tilshi.story.Placement;
import tilshi.story.PublishArticle;
import tilshi.story.Published;
import tilshi.text.Language;
import tilshi.text.Script;

/** A list that is longer than a file may be goes on in a second one. Here a file holds two. */
@InTilshi
class SitemapsIT {

    @Inject Published published;
    @Inject Sites sites;
    @Inject Links links;
    @Inject Alternates alternates;
    @Inject LatinArticles latin;
    @Inject InstantSource clock;
    @Inject Newsroom newsroom;
    @Inject CreateStory createStory;
    @Inject NameTopic nameTopic;
    @Inject PublishArticle publish;

    private Sitemaps sitemaps;

    @BeforeEach
    void a_file_holds_two_addresses() {
        sitemaps = new Sitemaps(published, sites, links, alternates, latin, clock, 2);
    }

    @Test
    void a_month_longer_than_a_file_goes_on_in_numbered_ones_that_the_index_names() {
        var first = Instant.parse("2016-02-01T06:00:00Z");
        var told = new ArrayList<String>();
        for (int day = 0; day < 5; day++) {
            told.add(publish("Високосный " + day, first.plus(Duration.ofDays(day))));
        }

        assertThat(files("2016-02"))
                .containsExactly(
                        "sitemap-2016-02.xml", "sitemap-2016-02-2.xml", "sitemap-2016-02-3.xml");
        assertThat(file("2016-02", 1)).containsExactlyElementsOf(told.subList(0, 2));
        assertThat(file("2016-02", 2)).containsExactlyElementsOf(told.subList(2, 4));
        assertThat(file("2016-02", 3)).containsExactlyElementsOf(told.subList(4, 5));
        assertThat(sitemaps.file(ask(), site(), "2016-02", 4)).isEmpty();
    }

    @Test
    void a_new_story_leaves_full_files_as_they_are() {
        var first = Instant.parse("2016-03-01T06:00:00Z");
        for (int day = 0; day < 4; day++) {
            publish("Полный " + day, first.plus(Duration.ofDays(day)));
        }
        var before = List.of(file("2016-03", 1), file("2016-03", 2));
        assertThat(files("2016-03")).hasSize(2);

        var fresh = publish("Новый", first.plus(Duration.ofDays(9)));

        assertThat(List.of(file("2016-03", 1), file("2016-03", 2))).isEqualTo(before);
        assertThat(file("2016-03", 3)).containsExactly(fresh);
        assertThat(files("2016-03")).hasSize(3);
    }

    /** Which of them a correction changed nobody counts. */
    @Test
    void only_a_month_in_one_file_says_when_it_changed() {
        var first = Instant.parse("2016-04-01T06:00:00Z");
        publish("Один", first);
        publish("Два", first.plusSeconds(60));
        assertThat(parts("2016-04")).allMatch(part -> part.changed().isPresent());

        publish("Три", first.plusSeconds(120));

        assertThat(parts("2016-04")).hasSize(2).allMatch(part -> part.changed().isEmpty());
    }

    @Test
    void topics_and_authors_go_on_in_numbered_files_too_each_in_its_own_for_ever() {
        for (var list : List.of("topics", "authors")) {
            var all = new ArrayList<String>();
            for (var file : files(list)) {
                var some = file(list, number(file));
                assertThat(some).hasSizeBetween(1, 2);
                all.addAll(some);
            }
            var whole = new Sitemaps(published, sites, links, alternates, latin, clock);
            assertThat(all)
                    .containsExactlyElementsOf(urls(whole.file(ask(), site(), list, 1)))
                    .hasSizeGreaterThan(2);
        }
    }

    @Test
    void a_site_without_stories_has_no_list_of_topics_or_authors() {
        var look = site().brand().look();
        var brand = new Brand("quiet", "quiet.localhost", Map.of("ru", "Тишина"), look);
        var quiet =
                new Site(
                        brand,
                        Language.RUSSIAN,
                        Script.CYRILLIC,
                        site().zone(),
                        "",
                        Optional.empty(),
                        true);
        var house = new House(List.of(brand), List.of(quiet), List.of());
        var ask = new Ask(house, "quiet", "/sitemap.xml", Optional.of(quiet), new KeysRead());

        assertThat(sitemaps.parts(ask, brand))
                .extracting(Sitemaps.Part::url)
                .containsExactly("http://quiet.localhost/ru/sitemap-pages.xml");
        assertThat(sitemaps.file(ask, quiet, "topics", 1)).isEmpty();
        assertThat(sitemaps.file(ask, quiet, "authors", 1)).isEmpty();
    }

    /** A topic named before others whose first story comes late moves none of them. */
    @Test
    void a_topic_that_comes_late_moves_no_other() {
        var words = Map.of("ru", "Тема");
        long[] topics = new long[6];
        for (int i = 0; i < topics.length; i++) {
            topics[i] = nameTopic.with("in-turn-" + i, words);
        }
        publish(about(topics[3]));
        publish(about(topics[5]));
        var before = fileOf("in-turn-5");

        publish(about(topics[0]));
        publish(about(topics[1]));
        publish(about(topics[2]));

        assertThat(fileOf("in-turn-5")).isEqualTo(before);
    }

    private String fileOf(String topic) {
        return files("topics").stream()
                .filter(file -> file("topics", number(file)).toString().contains(topic))
                .findFirst()
                .orElseThrow();
    }

    private static int number(String file) {
        var digits = file.replaceAll("\\D", "");
        return digits.isEmpty() ? 1 : Integer.parseInt(digits);
    }

    private List<String> file(String list, int number) {
        return urls(sitemaps.file(ask(), site(), list, number));
    }

    private static List<String> urls(Optional<List<Sitemaps.Entry>> entries) {
        return entries.orElseThrow().stream().map(Sitemaps.Entry::url).toList();
    }

    private List<String> files(String list) {
        return parts(list).stream()
                .map(part -> part.url().substring(part.url().lastIndexOf('/') + 1))
                .toList();
    }

    private List<Sitemaps.Part> parts(String list) {
        return sitemaps.parts(ask(), site().brand()).stream()
                .filter(part -> part.url().contains("/ru/sitemap-" + list))
                .toList();
    }

    private Site site() {
        return sites.house().named("news/ru");
    }

    private Ask ask() {
        return new Ask(sites.house(), "news", "/sitemap.xml", Optional.of(site()), new KeysRead());
    }

    private static NewStory about(long topic) {
        return new NewStory(
                Optional.empty(),
                Map.of(),
                List.of(Placement.home("news", "region")),
                List.of(),
                List.of(topic));
    }

    private void publish(NewStory story) {
        var draft = Newsroom.russian(Newsroom.wording("О теме"));
        long id = createStory.by(newsroom.chief(), story, draft).id();
        publish.by(newsroom.chief(), id);
    }

    /** The address of a new story. */
    private String publish(String headline, Instant at) {
        var draft =
                new NewArticle(
                        Language.RUSSIAN,
                        Script.CYRILLIC,
                        Newsroom.wording(headline),
                        Optional.of(at));
        long id = createStory.by(newsroom.chief(), NewStory.in("news", "region"), draft).id();
        var article = publish.by(newsroom.chief(), id).article();
        return links.to(site().brand(), article.path().orElseThrow());
    }
}
