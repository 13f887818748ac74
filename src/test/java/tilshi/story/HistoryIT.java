package tilshi.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tilshi.InTilshi;
import tilshi.account.Grant;
import tilshi.account.NotAllowed;
import tilshi.account.Role;
import tilshi.base.Invalid;
import tilshi.base.Json;
import tilshi.base.NotFound;
import tilshi.journal.Journal;

/** The history of an article is told, named, and brought back. */
@InTilshi
class HistoryIT {

    private static final String ANNA = "tab-anna";

    @Inject Newsroom newsroom;
    @Inject Articles articles;
    @Inject Revisions revisions;
    @Inject Drafts drafts;
    @Inject Journal journal;
    @Inject ReviseArticle revise;
    @Inject PublishArticle publish;
    @Inject CorrectArticle correct;
    @Inject WithdrawArticle withdraw;
    @Inject RestoreRevision restore;
    @Inject NameRevision name;
    @Inject WriteDraft write;
    @Inject OpenDraft open;
    @Inject FinishDraft finish;

    @Test
    void the_row_tells_who_why_and_how_much_each_revision_changed() {
        long id = newsroom.draft("Қатар").id();
        var wording =
                new Wording(
                        Headlines.of("Қатар"),
                        "Жаңа лид.",
                        Body.of(
                                List.of(
                                        new Block.Paragraph("aaaa", Span.of("Абзац.")),
                                        new Block.Paragraph("bbbb", Span.of("Тағы екі сөз")))));
        revise.by(newsroom.chief(), id, 1, wording, "толықтыру");

        var row = revisions.before(newsroom.now(id), Integer.MAX_VALUE, 50);

        assertThat(row).extracting(SavedRevision::number).containsExactly(2, 1);
        assertThat(row.getFirst().author()).isEqualTo("Айсара");
        assertThat(row.getFirst().reason()).isEqualTo("толықтыру");
        assertThat(row.getFirst().extent())
                .isEqualTo(new Extent(false, true, 1, 0, 0, false, 4, 3));
        assertThat(row.getLast().extent()).isEqualTo(new Extent(true, true, 1, 0, 0, false, 1, 1));
    }

    @Test
    void the_row_goes_on_where_it_ended() {
        long id = newsroom.draft("Ұзақ").id();
        for (int i = 0; i < 6; i++) {
            newsroom.revise(id);
        }
        var article = newsroom.now(id);

        var first = revisions.before(article, Integer.MAX_VALUE, 3);
        var second = revisions.before(article, first.getLast().number(), 3);
        var third = revisions.before(article, second.getLast().number(), 3);

        assertThat(first).extracting(SavedRevision::number).containsExactly(7, 6, 5);
        assertThat(second).extracting(SavedRevision::number).containsExactly(4, 3, 2);
        assertThat(third).extracting(SavedRevision::number).containsExactly(1);
        assertThat(second.getLast().extent().changed()).isEqualTo(1);
    }

    @Test
    void the_row_tells_when_readers_saw_which_revision() {
        long id = newsroom.draft("Көрінген").id();
        publish.by(newsroom.chief(), id);
        newsroom.revise(id);
        newsroom.revise(id);
        correct.by(newsroom.chief(), id, "Түзетілді.");

        var row = revisions.before(newsroom.now(id), Integer.MAX_VALUE, 50);

        var newest = row.getFirst().showing().orElseThrow();
        var first = row.getLast().showing().orElseThrow();
        assertThat(newest.act()).isEqualTo("correct");
        assertThat(newest.until()).isEmpty();
        assertThat(row.get(1).showing()).isEmpty();
        assertThat(first.act()).isEqualTo("publish");
        assertThat(first.until()).contains(newest.since());

        withdraw.by(newsroom.chief(), id, "Қате.");
        var after = revisions.before(newsroom.now(id), Integer.MAX_VALUE, 50);
        assertThat(after.getFirst().showing().orElseThrow().until()).isPresent();
    }

    @Test
    void a_revision_has_the_name_it_was_given_until_it_is_taken_away() {
        long id = newsroom.draft("Атаулы").id();
        newsroom.revise(id);

        name.by(newsroom.chief(), id, 1, "  заңгерге \n дейін ");
        name.by(newsroom.chief(), id, 1, "заңгерге дейін");

        assertThat(revisions.names(id, List.of(1, 2))).isEqualTo(Map.of(1, "заңгерге дейін"));
        assertThat(revisions.before(newsroom.now(id), 2, 50).getFirst().name())
                .isEqualTo("заңгерге дейін");
        var told = journal.about("article:" + id, 10);
        assertThat(told.getFirst().act()).isEqualTo("name");
        assertThat(told.getFirst().reason()).isEqualTo("1 заңгерге дейін");
        assertThat(told.get(1).act()).isNotEqualTo("name");

        name.by(newsroom.chief(), id, 1, " ");
        assertThat(revisions.names(id, List.of(1))).isEmpty();
        assertThat(journal.about("article:" + id, 1).getFirst().act()).isEqualTo("unname");
    }

    @Test
    void a_name_is_short_of_a_revision_that_is_and_by_who_may_revise() {
        long id = newsroom.draft("Атаусыз").id();
        var front = newsroom.actor(Grant.everywhere(Role.FRONT_EDITOR));
        var before = newsroom.tables();

        assertThatThrownBy(() -> name.by(newsroom.chief(), id, 1, "ә".repeat(81)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> name.by(newsroom.chief(), id, 9, "жоқ"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> name.by(front, id, 1, "аты")).isInstanceOf(NotAllowed.class);

        assertThat(newsroom.tables()).isEqualTo(before);
    }

    @Test
    void a_restored_revision_is_a_new_one_with_the_old_words() {
        long id = newsroom.draft("Қайтарылған").id();
        newsroom.revise(id);
        newsroom.revise(id);

        var after = restore.by(newsroom.chief(), id, 1, 3, "қайтарылды: 1-нұсқа");

        assertThat(after.latest()).isEqualTo(4);
        var restored = articles.revision(id, 4);
        assertThat(restored.hash()).isEqualTo(articles.revision(id, 1).hash());
        assertThat(restored.reason()).isEqualTo("қайтарылды: 1-нұсқа");
        var told = journal.about("article:" + id, 1).getFirst();
        assertThat(told.act()).isEqualTo("restore-revision");
        assertThat(told.reason()).isEqualTo("қайтарылды: 1-нұсқа");
    }

    @Test
    void what_the_newest_revision_says_already_is_not_restored() {
        long id = newsroom.draft("Сол қалпы").id();
        var before = newsroom.tables();

        assertThat(restore.by(newsroom.chief(), id, 1, 1, "").latest()).isEqualTo(1);
        assertThat(newsroom.tables()).isEqualTo(before);
    }

    @Test
    void who_has_not_seen_the_newest_revision_restores_nothing() {
        long id = newsroom.draft("Кешіккен").id();
        newsroom.revise(id);
        newsroom.revise(id);
        var before = newsroom.tables();

        assertThatThrownBy(() -> restore.by(newsroom.chief(), id, 1, 2, ""))
                .isInstanceOf(Outdated.class);
        assertThat(newsroom.tables()).isEqualTo(before);
    }

    @Test
    void restoring_asks_for_what_revising_asks_for() {
        var reporter = newsroom.actor(Grant.everywhere(Role.REPORTER));
        long draft = twice(ArticleState.DRAFT);
        long ready = twice(ArticleState.READY);
        long gone = twice(ArticleState.WITHDRAWN);

        assertThat(restore.by(reporter, draft, 1, 2, "").latest()).isEqualTo(3);
        var before = newsroom.tables();
        assertThatThrownBy(() -> restore.by(reporter, ready, 1, 2, ""))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> restore.by(newsroom.chief(), gone, 1, 2, ""))
                .isInstanceOf(NotPossibleNow.class);
        assertThat(newsroom.tables()).isEqualTo(before);
    }

    /** An article in a state, with two revisions. */
    private long twice(ArticleState state) {
        var start = state == ArticleState.WITHDRAWN ? ArticleState.LIVE : state;
        var article = newsroom.in(start);
        if (article.latest() == 1) {
            newsroom.revise(article.id());
        }
        if (state == ArticleState.WITHDRAWN) {
            withdraw.by(newsroom.chief(), article.id(), "Қате.");
        }
        return article.id();
    }

    @Test
    void words_being_written_stand_when_an_earlier_revision_is_restored() {
        long id = newsroom.draft("Жазылып жатыр").id();
        newsroom.revise(id);
        types(id, "lead", Json.write("Жаңа лид"));
        types(id, "aaaa", paragraph("Жазылып жатқан сөз"));

        restore.by(newsroom.chief(), id, 1, 2, "");

        var draft = drafts.find(id).orElseThrow();
        assertThat(draft.base()).isEqualTo(3);
        assertThat(draft.content("lead")).contains("Жаңа лид");
        assertThat(draft.content("aaaa")).contains("Жазылып жатқан сөз");
        assertThat(draft.content("headline.web")).contains("Жазылып жатыр");
        assertThat(draft.others()).hasSize(1);
        assertThat(draft.others().getFirst().content()).contains("Абзац.");
    }

    @Test
    void an_untouched_draft_follows_a_restored_revision() {
        long id = newsroom.draft("Тыныш").id();
        newsroom.revise(id);
        open.by(newsroom.chief(), id, -1);

        restore.by(newsroom.chief(), id, 1, 2, "");

        var draft = drafts.find(id).orElseThrow();
        assertThat(draft.isTouched()).isFalse();
        assertThat(draft.wording()).isEqualTo(articles.revision(id, 1).wording());
        assertThat(finish.by(newsroom.chief(), id, "").latest()).isEqualTo(3);
    }

    @Test
    void a_sketch_tells_the_draft_as_it_is_finished_or_not() {
        long id = newsroom.draft("Нобай").id();
        assertThat(revisions.sketch(newsroom.now(id)).touched()).isFalse();
        types(id, "aaaa", paragraph("Соңғы сөз"));
        types(
                id,
                "quote1",
                "{\"id\":\"quote1\",\"type\":\"quotation\",\"manner\":\"direct\",\"text\":[],"
                        + "\"speaker\":\"Бейбіт\",\"role\":\"\",\"verb\":\"\"}");

        var sketch = revisions.sketch(newsroom.now(id));

        assertThat(sketch.touched()).isTrue();
        assertThat(sketch.unfinished()).isEqualTo(1);
        assertThat(sketch.wording().headlines().web()).isEqualTo("Нобай");
        assertThat(sketch.wording().body().blocks())
                .extracting(Block::plain)
                .containsExactly("Соңғы сөз", "Бейбіт");
        assertThat(newsroom.now(id).latest()).isEqualTo(1);
    }

    @Test
    void a_sketch_of_a_draft_that_a_revision_overtook_has_both() {
        long id = newsroom.draft("Озған").id();
        types(id, "lead", Json.write("Жазылған лид"));
        newsroom.revise(id);

        var sketch = revisions.sketch(newsroom.now(id));

        assertThat(sketch.wording().lead()).isEqualTo("Жазылған лид");
        assertThat(sketch.wording().headlines().web()).isEqualTo("В редакции 1");
        assertThat(drafts.find(id).orElseThrow().base()).isEqualTo(1);
    }

    private void types(long id, String part, String content) {
        var step = drafts.find(id).map(Draft::step).orElse(1L);
        write.by(
                newsroom.chief(),
                id,
                new DraftChange(
                        ANNA,
                        step,
                        step,
                        Map.of(part, Optional.of(content)),
                        Optional.empty(),
                        Set.of()));
    }

    private static String paragraph(String words) {
        return Json.write(new Block.Paragraph("aaaa", Span.of(words)));
    }
}
