package tilshi.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import tilshi.InTilshi;
import tilshi.account.NotAllowed;
import tilshi.base.Invalid;
import tilshi.base.Json;
import tilshi.journal.Journal;

/** What is typed is kept at once, put together with what others type, and becomes a revision. */
@InTilshi
class WriteDraftIT {

    private static final String ANNA = "tab-anna";
    private static final String BOLAT = "tab-bolat";

    @Inject Newsroom newsroom;
    @Inject Jdbi database;
    @Inject WriteDraft write;
    @Inject ChooseVersion choose;
    @Inject FinishDraft finish;
    @Inject Drafts drafts;
    @Inject Articles articles;
    @Inject Journal journal;
    @Inject WithdrawArticle withdraw;

    private long serial;

    @Test
    void what_is_typed_is_in_the_draft_and_in_no_revision() {
        var article = newsroom.draft("Ақ боран");
        var id = firstBlock(article);

        var draft = types(article, ANNA, 0, id, "Жаңа сөз");

        assertThat(draft.step()).isEqualTo(2);
        assertThat(whole(article).content(id)).contains("Жаңа сөз");
        assertThat(whole(article).isTouched()).isTrue();
        assertThat(articles.find(article.id()).orElseThrow().latest()).isEqualTo(article.latest());
        assertThat(journal.about(article.subject(), 10).getFirst().act()).isEqualTo("draft");
    }

    @Test
    void a_change_that_is_sent_twice_counts_once() {
        var article = newsroom.draft("Екі рет");
        var change =
                change(ANNA, 0, Map.of(firstBlock(article), words(firstBlock(article), "Бір")));

        write.by(newsroom.chief(), article.id(), change);
        var again = write.by(newsroom.chief(), article.id(), change);

        assertThat(again.step()).isEqualTo(2);
        assertThat(again.content(firstBlock(article))).contains("Бір");
    }

    @Test
    void a_finished_draft_is_a_revision_and_the_next_words_begin_on_it() {
        var article = newsroom.draft("Дайын");
        var id = firstBlock(article);
        types(article, ANNA, 0, id, "Дайын мәтін");

        var finished = finish.by(newsroom.chief(), article.id(), "");

        assertThat(finished.latest()).isEqualTo(article.latest() + 1);
        var body = articles.revision(article.id(), finished.latest()).wording().body();
        assertThat(body.blocks().getFirst().plain()).isEqualTo("Дайын мәтін");
        assertThat(whole(article).isTouched()).isFalse();
        assertThat(finish.by(newsroom.chief(), article.id(), "").latest())
                .isEqualTo(finished.latest());
        assertThat(types(article, ANNA, 1, id, "Тағы").base()).isEqualTo(finished.latest());
    }

    @Test
    void steps_are_kept_for_a_week_after_a_revision_took_them_in() {
        var waiting = newsroom.draft("Күтіп тұр");
        types(waiting, ANNA, 0, firstBlock(waiting), "Әлі нұсқа емес");
        var article = newsroom.draft("Ескі қадам");
        types(article, ANNA, 0, firstBlock(article), "Ескі сөз");
        finish.by(newsroom.chief(), article.id(), "");
        database.useHandle(
                handle ->
                        handle.execute(
                                "update story_draft_step set at = at - interval '8 days'"
                                        + " where article_id in (?, ?)",
                                article.id(),
                                waiting.id()));

        types(article, ANNA, 2, firstBlock(article), "Жаңа сөз");
        finish.by(newsroom.chief(), article.id(), "");

        assertThat(steps(article)).isEqualTo(1);
        assertThat(steps(waiting)).isEqualTo(1);
    }

    private int steps(Article article) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        "select count(*) from story_draft_step where article_id = ?")
                                .bind(0, article.id())
                                .mapTo(Integer.class)
                                .one());
    }

    @Test
    void an_unfinished_part_is_kept_and_named_and_makes_no_revision() {
        var article = newsroom.draft("Аяқталмаған");
        var quotation =
                "{\"id\":\"quote1\",\"type\":\"quotation\",\"manner\":\"direct\",\"text\":[],"
                        + "\"speaker\":\"\",\"role\":\"\",\"verb\":\"\"}";
        insert(article, "quote1", quotation);

        assertThatThrownBy(() -> finish.by(newsroom.chief(), article.id(), ""))
                .isInstanceOfSatisfying(
                        Unfinished.class,
                        refusal ->
                                assertThat(refusal.faults())
                                        .containsExactly(
                                                new Unfinished.Fault("quote1", Flaw.EMPTY)));
        assertThat(whole(article).order()).contains("quote1");
        assertThat(articles.find(article.id()).orElseThrow().latest()).isEqualTo(article.latest());
    }

    @Test
    void an_empty_paragraph_is_left_out_of_the_revision() {
        var article = newsroom.draft("Бос жол");
        insert(article, "empty1", "{\"id\":\"empty1\",\"type\":\"paragraph\",\"text\":[]}");

        var finished = finish.by(newsroom.chief(), article.id(), "");

        var body = articles.revision(article.id(), finished.latest()).wording().body();
        assertThat(body.blocks()).extracting(Block::id).doesNotContain("empty1");
    }

    @Test
    void two_versions_wait_for_a_choice_and_no_revision_is_made_before() {
        var article = newsroom.draft("Екі нұсқа");
        var id = firstBlock(article);
        types(article, ANNA, 0, id, "Аннаның сөзі");
        var number = types(article, BOLAT, 0, id, "Болаттың сөзі").others().getFirst().number();
        assertThatThrownBy(() -> finish.by(newsroom.chief(), article.id(), ""))
                .isInstanceOf(Unfinished.class);

        var after = choose.by(newsroom.chief(), article.id(), number, ChooseVersion.Take.BOTH);

        assertThat(after.others()).isEmpty();
        finish.by(newsroom.chief(), article.id(), "");
        var latest = articles.find(article.id()).orElseThrow().latest();
        assertThat(articles.revision(article.id(), latest).wording().body().blocks())
                .extracting(Block::plain)
                .startsWith("Аннаның сөзі", "Болаттың сөзі");
    }

    @Test
    void a_choice_of_what_was_chosen_already_changes_nothing() {
        var article = newsroom.draft("Таңдалған");
        var id = firstBlock(article);
        types(article, ANNA, 0, id, "Біріншісі");
        var number = types(article, BOLAT, 0, id, "Екіншісі").others().getFirst().number();

        take(article, number, ChooseVersion.Take.OTHER);
        var again = take(article, number, ChooseVersion.Take.CURRENT);

        assertThat(whole(article).content(id)).contains("Екіншісі");
        assertThat(again.others()).isEmpty();
    }

    @Test
    void a_revision_saved_past_the_draft_is_put_together_with_it() {
        var article = newsroom.draft("Қатар");
        var first = firstBlock(article);
        types(article, ANNA, 0, "lead", "Аннаның лиді");

        newsroom.revise(article.id());
        types(article, ANNA, 1, first, "Аннаның абзацы");

        var draft = whole(article);
        var latest = articles.find(article.id()).orElseThrow().latest();
        assertThat(draft.base()).isEqualTo(latest);
        assertThat(draft.content("lead")).contains("Аннаның лиді");
        var all = new HashSet<String>();
        draft.parts().values().forEach(part -> part.content().ifPresent(all::add));
        draft.others().forEach(other -> all.add(other.content()));
        assertThat(all)
                .containsAll(
                        Draft.contents(articles.revision(article.id(), latest).wording())
                                .entrySet()
                                .stream()
                                .filter(
                                        part ->
                                                !part.getKey().equals(first)
                                                        && !part.getKey().equals("lead"))
                                .map(Map.Entry::getValue)
                                .toList());
    }

    @Test
    void many_who_write_at_once_lose_nothing() throws Exception {
        var article = newsroom.draft("Топ");
        try (var threads = Executors.newFixedThreadPool(8)) {
            var jobs = new ArrayList<Future<Draft>>();
            for (int i = 0; i < 40; i++) {
                var id = "many" + i;
                Callable<Draft> job =
                        () -> insert(article, id, words(id, "Сөз " + id).orElseThrow());
                jobs.add(threads.submit(job));
            }
            for (var job : jobs) {
                job.get();
            }
        }

        var draft = whole(article);

        assertThat(draft.step()).isEqualTo(41);
        for (int i = 0; i < 40; i++) {
            assertThat(draft.order()).contains("many" + i);
            assertThat(draft.content("many" + i)).contains("Сөз many" + i);
        }
        assertThat(draft.others()).isEmpty();
    }

    @Test
    void who_may_not_revise_may_not_write_and_nobody_writes_what_was_withdrawn() {
        var article = newsroom.in(ArticleState.LIVE);
        var id = firstBlock(article);

        assertThatThrownBy(
                        () ->
                                write.by(
                                        newsroom.actor(),
                                        article.id(),
                                        change(ANNA, 0, Map.of(id, words(id, "Бөтен")))))
                .isInstanceOf(NotAllowed.class);
        withdraw.by(newsroom.chief(), article.id(), "Қате.");
        assertThatThrownBy(() -> types(article, ANNA, 0, id, "Кеш"))
                .isInstanceOf(NotPossibleNow.class);
        assertThat(drafts.find(article.id())).isEmpty();
    }

    @Test
    void what_is_no_change_is_refused_whole() {
        var article = newsroom.draft("Бұзық");
        var id = firstBlock(article);
        var other = words("otherid", "x");

        assertThatThrownBy(() -> change("short", 0, Map.of())).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> change(ANNA, 0, Map.of(id, other)))
                .isInstanceOf(MalformedBody.class);
        assertThatThrownBy(() -> change(ANNA, 0, Map.of("../x", Optional.empty())))
                .isInstanceOf(MalformedBody.class);
        assertThatThrownBy(() -> change(ANNA, 0, Map.of("lead", Optional.empty())))
                .isInstanceOf(MalformedBody.class);
        assertThatThrownBy(() -> change(ANNA, 0, Map.of(id, Optional.of("{\"id\":"))))
                .isInstanceOf(MalformedBody.class);
        assertThatThrownBy(
                        () ->
                                change(
                                        ANNA,
                                        0,
                                        Map.of(
                                                "lead",
                                                Optional.of("\"" + "x".repeat(300_000) + '"'))))
                .isInstanceOf(MalformedBody.class);
    }

    @Test
    void a_letter_that_no_revision_takes_is_kept_in_the_draft() {
        var article = newsroom.draft("Белгі");
        var id = firstBlock(article);

        types(article, ANNA, 0, id, "a\u0000b\ud83d");

        assertThat(whole(article).content(id)).contains("a\\u0000b");
        assertThatThrownBy(() -> finish.by(newsroom.chief(), article.id(), ""))
                .isInstanceOf(Unfinished.class);
    }

    private Draft types(Article article, String tab, long seen, String id, String text) {
        return write.by(
                newsroom.chief(), article.id(), change(tab, seen, Map.of(id, words(id, text))));
    }

    private Draft insert(Article article, String id, String content) {
        var order = new ArrayList<>(blocks(article));
        order.add(id);
        return write.by(
                newsroom.chief(),
                article.id(),
                new DraftChange(
                        "tab-" + id,
                        1,
                        0,
                        Map.of(id, Optional.of(content)),
                        Optional.of(order),
                        Set.of(id)));
    }

    private Draft take(Article article, long number, ChooseVersion.Take take) {
        return choose.by(newsroom.chief(), article.id(), number, take);
    }

    private DraftChange change(String tab, long seen, Map<String, Optional<String>> parts) {
        return new DraftChange(tab, ++serial, seen, parts, Optional.empty(), Set.of());
    }

    private static Optional<String> words(String id, String text) {
        if (DraftPart.isField(id)) {
            return Optional.of(Json.write(text));
        }
        return Optional.of(
                Json.write(
                        Map.of(
                                "id",
                                id,
                                "type",
                                "paragraph",
                                "text",
                                List.of(Map.of("text", text, "marks", List.of())))));
    }

    private Draft whole(Article article) {
        return drafts.find(article.id()).orElseThrow();
    }

    private List<String> blocks(Article article) {
        var body = articles.revision(article.id(), article.latest()).wording().body();
        return body.blocks().stream().map(Block::id).toList();
    }

    private String firstBlock(Article article) {
        return blocks(article).getFirst();
    }
}
