package tilshi.press;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tilshi.InTilshi;
import tilshi.media.AddPicture;
import tilshi.media.Rendition;
import tilshi.story.CorrectArticle;
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

/** An act presses again the pages that show what it changed, and no other. */
@InTilshi
@Timeout(120)
class MinimalIT {

    @Inject Newsroom newsroom;
    @Inject CreateStory createStory;
    @Inject PublishArticle publish;
    @Inject CorrectArticle correct;
    @Inject WithdrawArticle withdraw;
    @Inject NameTopic nameTopic;
    @Inject NameAuthor nameAuthor;
    @Inject AddPicture addPicture;
    @Inject Crawl crawl;
    @Inject Receipts receipts;
    @Inject Newsstand newsstand;
    @Inject ChangeFollower follower;
    @Inject Changes changes;

    @BeforeEach
    void every_page_is_at_hand() {
        follow();
        crawl.everything();
    }

    @Test
    void a_new_story_presses_no_page_of_another_story_and_no_day_but_its_own() {
        var article = newsroom.draft("Только там, где видно");

        var pressed = linesOf(publish.by(newsroom.chief(), article.id()).change());

        var path = newsroom.now(article.id()).path().orElseThrow();
        assertThat(pressed).contains("news" + path, "news/ru/", "news/ru/region", day(path));
        assertThat(pressed.stream().filter(MinimalIT::isStory)).containsExactly("news" + path);
        assertThat(pressed.stream().filter(MinimalIT::isDay)).containsExactly(day(path));
        assertThat(pressed).allMatch(address -> address.startsWith("news/"));
    }

    @Test
    void a_correction_presses_lists_where_the_story_stands_and_its_own_page() {
        var shown = publish.by(newsroom.chief(), newsroom.draft("Поправка").id()).article();
        for (int i = 0; i < 60; i++) {
            publish.by(newsroom.chief(), newsroom.draft("Следом " + i).id());
        }
        follow();
        crawl.everything();

        var pressed =
                linesOf(correct.by(newsroom.chief(), shown.id(), "Число исправлено.").change());

        var path = shown.path().orElseThrow();
        assertThat(pressed).contains("news" + path, day(path)).doesNotContain("news/ru/");
    }

    /** Read also names what is older: to take back an old story moves the next one up. */
    @Test
    void an_old_story_that_comes_late_or_goes_reaches_those_that_name_it_and_no_more() {
        var section = new NewStory[] {NewStory.in("news", "economy")};
        var day = Instant.parse("2019-03-01T06:00:00Z");
        long[] ids = new long[8];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = old(section[0], "Давно " + i, day.plus(Duration.ofDays(i)));
            publish.by(newsroom.chief(), ids[i]);
        }
        follow();
        crawl.everything();

        long between = old(section[0], "Между ними", day.plus(Duration.ofHours(60)));
        var came = stories(linesOf(publish.by(newsroom.chief(), between).change()));
        var went = stories(linesOf(withdraw.by(newsroom.chief(), between, "Отозвано.").change()));

        assertThat(came).hasSize(4).isEqualTo(went);
        assertThat(came).contains(pathOf(between), pathOf(ids[3]), pathOf(ids[4]), pathOf(ids[5]));
    }

    @Test
    void the_first_story_of_a_day_reaches_the_days_beside_it() {
        var story = NewStory.in("news", "society");
        var first = Instant.parse("2018-05-01T06:00:00Z");
        publish.by(newsroom.chief(), old(story, "Первый день", first));
        publish.by(newsroom.chief(), old(story, "Десятый день", first.plus(Duration.ofDays(9))));
        follow();
        crawl.everything();

        long id = old(story, "Пятый день", first.plus(Duration.ofDays(4)));
        var days =
                linesOf(publish.by(newsroom.chief(), id).change()).stream()
                        .filter(MinimalIT::isDay)
                        .collect(Collectors.toSet());

        assertThat(days).isEqualTo(Set.of("news/ru/2018/05/01", "news/ru/2018/05/10"));
        assertThat(text("news", "/ru/2018/05/01")).contains("/ru/2018/05/05");
        assertThat(text("news", "/ru/2018/05/10")).contains("/ru/2018/05/05");
    }

    @Test
    void the_first_story_of_a_month_reaches_the_month_in_other_languages_and_no_later_one() {
        var story = NewStory.in("news", "science");
        var first = Instant.parse("2017-07-05T06:00:00Z");
        publish.by(newsroom.chief(), old(story, "По-русски", first));
        follow();
        crawl.everything();
        assertThat(text("news", "/ru/2017/07")).doesNotContain("/kk/2017/07");

        publish.by(newsroom.chief(), old(story, "Қазақша", first, Language.KAZAKH));
        follow();
        crawl.everything();
        assertThat(text("news", "/ru/2017/07")).contains("/kk/2017/07");
        assertThat(text("news", "/kk/2017/07")).contains("/ru/2017/07");

        var second = old(story, "Тағы да", first.plusSeconds(60), Language.KAZAKH);
        assertThat(linesOf(publish.by(newsroom.chief(), second).change()))
                .contains("news/kk/2017/07")
                .doesNotContain("news/ru/2017/07");
    }

    @Test
    void the_first_and_last_stories_of_a_topic_reach_its_other_languages_and_no_other_story() {
        var words = Map.of("ru", "Редкое", "kk", "Сирек", "en", "Rare");
        var story =
                new NewStory(
                        Optional.empty(),
                        Map.of(),
                        List.of(Placement.home("news", "region")),
                        List.of(nameAuthor.with("rare", words, words, words, Optional.empty())),
                        List.of(nameTopic.with("rare", words)));
        var at = Instant.parse("2015-07-05T06:00:00Z");
        publish.by(newsroom.chief(), old(story, "Сирек", at, Language.KAZAKH));
        follow();
        crawl.everything();

        long first = old(story, "Редко", at);
        long second = old(story, "Опять", at.plusSeconds(60));
        var came = linesOf(publish.by(newsroom.chief(), first).change());
        crawl.everything();
        var again = linesOf(publish.by(newsroom.chief(), second).change());
        var stayed = linesOf(withdraw.by(newsroom.chief(), second, "Отозвано.").change());
        var went = linesOf(withdraw.by(newsroom.chief(), first, "Отозвано.").change());

        for (var kind : List.of("topics", "authors")) {
            var lists = List.of("news/ru/sitemap-" + kind + ".xml", "news/kk/" + kind + "/rare");
            assertThat(came).containsAll(lists);
            assertThat(went).containsAll(lists);
            assertThat(again)
                    .contains("news/ru/" + kind + "/rare")
                    .doesNotContainAnyElementsOf(lists);
            assertThat(stayed).doesNotContainAnyElementsOf(lists);
        }
    }

    @Test
    void a_picture_leaves_its_pages_and_its_address_when_its_licence_ends() throws Exception {
        var until = Instant.now().plusSeconds(2);
        long picture =
                addPicture.licensed(
                        "borrowed-" + until.toEpochMilli(),
                        320,
                        200,
                        "Агентство",
                        Map.of("ru", "Чужой снимок"),
                        List.of(
                                new AddPicture.Scaled(
                                        320, Rendition.Format.JPEG, new byte[] {1, 2, 3})),
                        until);
        var story =
                new NewStory(
                        Optional.of(picture),
                        Map.of(),
                        List.of(Placement.home("news", "region")),
                        List.of(),
                        List.of());
        var article =
                createStory.by(
                        newsroom.chief(), story, Newsroom.russian(Newsroom.wording("Со снимком")));
        var path = publish.by(newsroom.chief(), article.id()).article().path().orElseThrow();
        follow();
        assertThat(text("news", path)).contains("borrowed-");
        var file = text("news", path).split("/media/")[1].split("[\" ]")[0];
        assertThat(crawl.page(new Address("~house", "/media/" + file))).isNotNull();

        while (text("news", path).contains("borrowed-")) {
            Thread.sleep(20);
        }

        assertThat(Instant.now()).isAfterOrEqualTo(until);
        follow();
        assertThat(text("news", "/ru/")).doesNotContain("borrowed-");
        assertThat(crawl.page(new Address("~house", "/media/" + file))).isNull();
    }

    private long old(NewStory story, String headline, Instant at) {
        return old(story, headline, at, Language.RUSSIAN);
    }

    private long old(NewStory story, String headline, Instant at, Language language) {
        return createStory
                .by(
                        newsroom.chief(),
                        story,
                        new NewArticle(
                                language,
                                Script.CYRILLIC,
                                Newsroom.wording(headline),
                                Optional.of(at)))
                .id();
    }

    private String pathOf(long article) {
        return "news" + newsroom.now(article).path().orElseThrow();
    }

    private String text(String brand, String path) {
        return new String(
                crawl.page(new Address(brand, path)).copy(Encoding.IDENTITY).toBytes(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private TreeSet<String> linesOf(long change) {
        follow();
        return receipts.of(change).orElseThrow().lines().stream()
                .map(line -> line.address().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> stories(Set<String> addresses) {
        return addresses.stream().filter(MinimalIT::isStory).collect(Collectors.toSet());
    }

    private static boolean isStory(String address) {
        return address.matches("\\w+/\\w\\w/\\d{4}/\\d\\d/\\d\\d/.+");
    }

    private static boolean isDay(String address) {
        return address.matches("\\w+/\\w\\w/\\d{4}/\\d\\d/\\d\\d");
    }

    private static String day(String path) {
        return "news" + path.substring(0, path.lastIndexOf('/'));
    }

    private void follow() {
        long newest = changes.newest();
        while (follower.stand() < newest) {
            Thread.onSpinWait();
        }
    }
}
