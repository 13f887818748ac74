package tilshi.press;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tilshi.InTilshi;
import tilshi.Web;
import tilshi.site.House;
import tilshi.site.Sites;
import tilshi.story.ArrangeFront;
import tilshi.story.Article;
import tilshi.story.ArticleState;
import tilshi.story.Articles;
import tilshi.story.Authors;
import tilshi.story.CorrectArticle;
import tilshi.story.CreateStory;
import tilshi.story.Deed;
import tilshi.story.KillArticle;
import tilshi.story.NewArticle;
import tilshi.story.NewStory;
import tilshi.story.Newsroom;
import tilshi.story.Placement;
import tilshi.story.PublishArticle;
import tilshi.story.ReviseArticle;
import tilshi.story.Topics;
import tilshi.story.WithdrawArticle;

/**
 * The first invariant of the edition: once a node has applied a change, every page it serves equals
 * a fresh pressing. Random acts on the sample newsroom; after each, the whole edition is compared.
 */
@InTilshi
@Timeout(300)
class EditionExactIT {

    private static final int ACTS = 12;

    /** After every so many acts all pages are compared and new ones looked for; else a third. */
    private static final int CRAWL = 5;

    /** Ids of what the sample newsroom made, among others that may not be there. */
    private static final List<Long> FIRST = LongStream.rangeClosed(1, 60).boxed().toList();

    @Inject Newsroom newsroom;
    @Inject Sites sites;
    @Inject Articles articles;
    @Inject Authors authors;
    @Inject Topics topics;
    @Inject CreateStory createStory;
    @Inject ReviseArticle revise;
    @Inject PublishArticle publish;
    @Inject CorrectArticle correct;
    @Inject WithdrawArticle withdraw;
    @Inject KillArticle kill;
    @Inject ArrangeFront arrange;
    @Inject Newsstand newsstand;
    @Inject Receipts receipts;
    @Inject Crawl crawl;
    @Inject Exactness exactness;
    @Inject Web web;

    private final long seed = Instant.now().toEpochMilli();
    private final Random random = new Random(seed);

    @BeforeEach
    void every_page_there_is_has_been_asked_for() {
        exactness.follow();
        crawl.everything();
    }

    @Test
    void after_every_act_every_page_equals_a_fresh_pressing_and_no_other_was_pressed() {
        System.out.println("EditionExactIT seed " + seed);
        assertThat(newsstand.addresses().size()).isGreaterThan(200);
        var ours = new ArrayList<Long>();
        for (int i = 0; i < ACTS; i++) {
            var readers = new HashMap<Address, PressedPage>();
            newsstand.addresses().forEach(a -> readers.put(a, newsstand.page(a)));

            long change = somethingHappens(ours);
            exactness.follow();

            boolean all = i % CRAWL == 0;
            exactness.of("act " + i + ", seed " + seed, a -> all || random.nextInt(3) == 0);
            receiptTellsAll(change, readers);
            if (all) {
                crawl.everything();
            }
        }
    }

    @Test
    void a_page_is_pressed_again_only_if_it_read_what_changed() {
        var article = newsroom.in(ArticleState.LIVE);
        exactness.follow();
        crawl.everything();
        var other = new Address("sport", "/kk/");
        var before = newsstand.page(other);

        long change = publish.by(newsroom.chief(), article.id()).change();
        exactness.follow();

        var lines = receipts.of(change).orElseThrow().lines();
        assertThat(lines)
                .extracting(Receipt.Line::address)
                .contains(new Address("news", article.path().orElseThrow()))
                .doesNotContain(other);
        assertThat(newsstand.page(other)).isSameAs(before);
    }

    @Test
    void what_a_reader_gets_is_what_the_newsstand_holds() {
        var article = publish.by(newsroom.chief(), newsroom.draft("Сразу видно").id()).article();
        exactness.follow();

        var path = article.path().orElseThrow();
        assertThat(web.get("news.localhost", path).body()).contains("Сразу видно");
        assertThat(web.get("news.localhost", "/ru/").body()).contains(path);

        withdraw.by(newsroom.chief(), article.id(), "Отозвано для проверки.");
        exactness.follow();

        assertThat(web.get("news.localhost", path).statusCode()).isEqualTo(410);
        assertThat(web.get("news.localhost", path).body()).contains("Отозвано для проверки.");
        assertThat(web.get("news.localhost", "/ru/").body()).doesNotContain(path);
    }

    @Test
    void a_revision_that_is_not_published_changes_no_byte() {
        var article = publish.by(newsroom.chief(), newsroom.draft("Тихо").id()).article();
        exactness.follow();
        crawl.everything();
        var before = new HashMap<Address, PressedPage>();
        newsstand.addresses().forEach(a -> before.put(a, newsstand.page(a)));

        newsroom.revise(article.id());
        exactness.follow();

        before.forEach((address, page) -> assertThat(newsstand.page(address)).isSameAs(page));
        exactness.of("after a revision", address -> true);
    }

    private long somethingHappens(List<Long> ours) {
        int die = random.nextInt(10);
        if (ours.isEmpty() || die < 4) {
            var article = somethingNew();
            ours.add(article.id());
            return publish.by(newsroom.chief(), article.id()).change();
        }
        if (die == 4) {
            var stories = ours.stream().map(id -> newsroom.now(id).storyId()).limit(5).toList();
            return arrange.by(
                    newsroom.chief(),
                    any(house().sites()),
                    random.nextBoolean() ? stories : List.of());
        }
        return happensTo(anyPublic(ours)).change();
    }

    /** A story somewhere in the house, in one of its languages, often in two brands. */
    private Article somethingNew() {
        var site = any(house().sites());
        var placements = new ArrayList<Placement>();
        placements.add(Placement.home(site.brand().key(), any(house().sectionsOf(site)).key()));
        var sister = any(house().sites());
        if (sister.language() == site.language() && !sister.brand().equals(site.brand())) {
            var section = any(house().sectionsOf(sister)).key();
            placements.add(new Placement(sister.brand().key(), section, false, Map.of()));
        }
        var story =
                new NewStory(
                        Optional.empty(),
                        Map.of(),
                        placements,
                        List.of(any(authors.withIds(FIRST)).id()),
                        List.of(any(topics.withIds(FIRST)).id()));
        var wording = Newsroom.wording("Случай " + random.nextInt(1_000));
        var dated =
                Optional.of(Instant.now().minus(Duration.ofHours(random.nextInt(200))))
                        .filter(at -> random.nextBoolean());
        return createStory.by(
                newsroom.chief(),
                story,
                new NewArticle(site.language(), site.script(), wording, dated));
    }

    private House house() {
        return sites.house();
    }

    private <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    private Deed happensTo(Article article) {
        var chief = newsroom.chief();
        return switch (random.nextInt(4)) {
            case 0 -> {
                var wording = articles.revision(article.id(), article.latest()).wording();
                revise.by(
                        chief,
                        article.id(),
                        article.latest(),
                        new tilshi.story.Wording(
                                tilshi.story.Headlines.of(
                                        "Новый заголовок " + random.nextInt(1_000)),
                                wording.lead(),
                                wording.body()),
                        "");
                yield publish.by(chief, article.id());
            }
            case 1 -> correct.by(chief, article.id(), "Исправлено число " + random.nextInt(1_000));
            case 2 -> withdraw.by(chief, article.id(), "Отозвано.");
            default -> kill.by(chief, article.id(), "Решение суда.");
        };
    }

    /** One of ours or of the sample: any article that readers see. */
    private Article anyPublic(List<Long> ours) {
        for (int tries = 0; tries < 1_000; tries++) {
            long id = random.nextBoolean() ? any(ours) : any(FIRST);
            var found = articles.find(id).filter(Article::isPublic);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return newsroom.in(ArticleState.LIVE);
    }

    /** What the receipt says was pressed changed, and what it does not name stayed as it was. */
    private void receiptTellsAll(long number, Map<Address, PressedPage> before) {
        var effects = new HashMap<Address, Receipt.Effect>();
        receipts.of(number)
                .orElseThrow()
                .lines()
                .forEach(line -> effects.put(line.address(), line.effect()));
        assertThat(effects.values()).doesNotContain(Receipt.Effect.FAILED);
        before.forEach(
                (address, page) -> {
                    var now = newsstand.page(address);
                    switch (effects.get(address)) {
                        case null -> assertThat(now).as("%s", address).isSameAs(page);
                        case REMOVED -> assertThat(now).as("%s", address).isNull();
                        case PRESSED -> assertThat(now.saysTheSameAs(page)).isFalse();
                        default -> assertThat(now.saysTheSameAs(page)).isTrue();
                    }
                });
    }
}
