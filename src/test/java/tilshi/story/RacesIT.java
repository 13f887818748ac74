package tilshi.story;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import tilshi.InTilshi;
import tilshi.base.Refusal;
import tilshi.journal.Journal;

/** Two people doing the same at once. */
@InTilshi
class RacesIT {

    @Inject Newsroom newsroom;
    @Inject Articles articles;
    @Inject Journal journal;
    @Inject CreateStory createStory;
    @Inject CreateArticle createArticle;
    @Inject ReviseArticle revise;
    @Inject PublishArticle publish;
    @Inject ArrangeFront arrange;
    @Inject Published published;

    @RepeatedTest(10)
    void of_two_who_revise_at_once_exactly_one_wins() throws Exception {
        long id = newsroom.draft("Вдвоём").id();

        var results =
                atOnce(
                        () -> revise.by(newsroom.chief(), id, 1, Newsroom.wording("Один"), ""),
                        () -> revise.by(newsroom.chief(), id, 1, Newsroom.wording("Другой"), ""));

        assertThat(results).filteredOn(result -> result instanceof Article).hasSize(1);
        assertThat(results).filteredOn(result -> result instanceof Outdated).hasSize(1);
        var won = (Article) results.stream().filter(Article.class::isInstance).findFirst().get();
        assertThat(newsroom.now(id).latest()).isEqualTo(2).isEqualTo(won.latest());
        assertThat(articles.revision(id, 2).wording().headlines().web()).isIn("Один", "Другой");
    }

    @RepeatedTest(10)
    void of_two_who_publish_at_once_one_does_and_the_other_is_told_it_is_done() throws Exception {
        var article = newsroom.draft("Сразу двое");

        var results =
                atOnce(
                        () -> publish.by(newsroom.chief(), article.id()),
                        () -> publish.by(newsroom.chief(), article.id()));

        assertThat(results).filteredOn(result -> result instanceof Deed).hasSize(1);
        assertThat(results).filteredOn(result -> result instanceof NotPossibleNow).hasSize(1);
        assertThat(newsroom.now(article.id()).state()).isEqualTo(ArticleState.LIVE);
        assertThat(journal.about(article.subject(), 10))
                .filteredOn(entry -> entry.act().equals("publish"))
                .hasSize(1);
    }

    @RepeatedTest(10)
    void two_stories_with_one_headline_published_at_once_get_two_paths() throws Exception {
        long one = placedIn("news", "region", "life", "home").id();
        long other = placedIn("life", "home", "news", "region").id();

        var results =
                atOnce(
                        () -> publish.by(newsroom.chief(), one),
                        () -> publish.by(newsroom.chief(), other));

        assertThat(results).allMatch(result -> result instanceof Deed);
        assertThat(newsroom.now(one).path()).isNotEqualTo(newsroom.now(other).path());
    }

    @RepeatedTest(5)
    void of_two_who_begin_one_translation_exactly_one_does() throws Exception {
        long story = newsroom.draft("Перевести").storyId();
        var kazakh =
                new NewArticle(
                        tilshi.text.Language.KAZAKH,
                        tilshi.text.Script.CYRILLIC,
                        Newsroom.wording("Аударма"),
                        Optional.empty());

        var results =
                atOnce(
                        () -> createArticle.by(newsroom.chief(), story, kazakh),
                        () -> createArticle.by(newsroom.chief(), story, kazakh));

        assertThat(results).filteredOn(result -> result instanceof Article).hasSize(1);
        assertThat(results).filteredOn(result -> result instanceof LanguageTaken).hasSize(1);
    }

    @RepeatedTest(5)
    void of_two_who_arrange_a_front_at_once_the_later_arrangement_stands_whole() throws Exception {
        var one = List.of(newsroom.in(ArticleState.LIVE).storyId());
        var other = List.of(newsroom.in(ArticleState.LIVE).storyId(), one.getFirst());

        var results =
                atOnce(
                        () -> arrange.by(newsroom.chief(), newsroom.site(), one),
                        () -> arrange.by(newsroom.chief(), newsroom.site(), other));

        assertThat(results).allMatch(result -> result instanceof Long);
        var front = published.onFront(new tilshi.press.KeysRead(), newsroom.site());
        var later = (Long) results.get(0) > (Long) results.get(1) ? one : other;
        assertThat(front).extracting(Teaser::storyId).isEqualTo(later);
    }

    private Article placedIn(String home, String section, String also, String there) {
        var placements =
                List.of(Placement.home(home, section), new Placement(also, there, false, Map.of()));
        return createStory.by(
                newsroom.chief(),
                new NewStory(Optional.empty(), Map.of(), placements, List.of(), List.of()),
                Newsroom.russian(Newsroom.wording("Одна на двоих")));
    }

    /** What each came to: its result, or the refusal it met. */
    private static List<Object> atOnce(Callable<?>... acts) throws Exception {
        var start = new CyclicBarrier(acts.length);
        var jobs = new ArrayList<Future<Object>>();
        try (var threads = Executors.newFixedThreadPool(acts.length)) {
            for (var act : acts) {
                jobs.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    try {
                                        return act.call();
                                    } catch (Refusal refusal) {
                                        return refusal;
                                    }
                                }));
            }
        }
        var results = new ArrayList<Object>();
        for (var job : jobs) {
            results.add(job.get());
        }
        return results;
    }
}
