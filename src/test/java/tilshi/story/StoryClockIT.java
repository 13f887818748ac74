package tilshi.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tilshi.InTilshi;
import tilshi.Web;
import tilshi.account.Actor;
import tilshi.account.Grant;
import tilshi.account.HirePerson;
import tilshi.account.People;
import tilshi.account.Role;
import tilshi.base.Refusal;
import tilshi.journal.Journal;
import tilshi.text.Language;

/** What is due is published, nothing else is, and nobody gets before an embargo. */
@InTilshi
@Timeout(20)
class StoryClockIT {

    @Inject Newsroom newsroom;
    @Inject StoryClock clock;
    @Inject ScheduleArticle schedule;
    @Inject PublishArticle publish;
    @Inject ReviseArticle revise;
    @Inject Journal journal;
    @Inject HirePerson hire;
    @Inject People people;
    @Inject Jdbi database;
    @Inject Web web;

    @Test
    void the_clock_publishes_when_it_is_due_and_not_before() {
        var due = Instant.now().plusMillis(1_200);
        long id = scheduled("Ровно в срок", due);

        while (Instant.now().isBefore(due.minusMillis(100))) {
            clock.tick();
            assertThat(stateUnlessDue(id, due)).isIn(ArticleState.SCHEDULED, null);
        }

        await(() -> newsroom.now(id).isPublic());
        var article = newsroom.now(id);
        assertThat(article.publishedAt().orElseThrow()).isAfterOrEqualTo(due);
        assertThat(article.dueAt()).isEmpty();
        assertThat(journal.about(article.subject(), 1).getFirst().actor()).isEqualTo("clock");
    }

    @Test
    void nobody_publishes_under_embargo_whatever_their_rights_and_no_address_tells() {
        long id = newsroom.draft("Под эмбарго").id();
        schedule.withEmbargo(newsroom.chief(), id, Newsroom.tomorrow());

        for (var role : List.of(Role.EDITOR, Role.PUBLISHER, Role.ADMINISTRATOR)) {
            assertThatThrownBy(() -> publish.by(newsroom.actor(Grant.everywhere(role)), id))
                    .isInstanceOf(UnderEmbargo.class);
        }
        assertThatThrownBy(() -> publish.by(Actor.CLOCK, id)).isInstanceOf(UnderEmbargo.class);
        var sooner = newsroom.now(id).dueAt().orElseThrow().minusSeconds(1);
        assertThatThrownBy(() -> schedule.by(newsroom.chief(), id, sooner))
                .isInstanceOf(UnderEmbargo.class);
        assertThatThrownBy(() -> schedule.withEmbargo(newsroom.chief(), id, sooner))
                .isInstanceOf(UnderEmbargo.class);
        assertThatThrownBy(() -> schedule.by(newsroom.chief(), id, sooner.plusSeconds(9)))
                .isInstanceOf(NotPossibleNow.class);
        assertThat(web.get("news.localhost", "/ru/").body()).doesNotContain("Под эмбарго");
        assertThat(newsroom.now(id).path()).isEmpty();
    }

    @Test
    void an_embargo_can_be_made_longer() {
        long id = newsroom.in(ArticleState.EMBARGOED).id();
        var longer = newsroom.now(id).dueAt().orElseThrow().plusSeconds(60);

        schedule.withEmbargo(newsroom.chief(), id, longer);

        assertThat(newsroom.now(id).dueAt()).hasValue(longer);
    }

    @Test
    void an_embargo_ends_by_itself() {
        var until = Instant.now().plusMillis(700);
        long id = newsroom.draft("После эмбарго").id();
        schedule.withEmbargo(newsroom.chief(), id, until);

        await(() -> newsroom.now(id).isPublic());

        assertThat(newsroom.now(id).publishedAt().orElseThrow()).isAfterOrEqualTo(until);
    }

    @Test
    void an_editor_may_overtake_a_schedule_and_the_clock_leaves_it_then() {
        var due = Instant.now().plusMillis(700);
        long id = scheduled("Раньше срока", due);

        publish.by(newsroom.chief(), id);
        newsroom.revise(id);
        await(() -> Instant.now().isAfter(due.plusMillis(300)));
        clock.tick();

        assertThat(newsroom.now(id).state()).isEqualTo(ArticleState.LIVE);
        assertThat(newsroom.now(id).live()).hasValue(1);
    }

    /** Between the clock's look at what is due and its act, an editor may have moved the hour. */
    @Test
    void the_clock_does_not_publish_what_is_not_due_any_more() {
        long later = newsroom.in(ArticleState.SCHEDULED).id();
        long live = newsroom.in(ArticleState.LIVE).id();
        long draft = newsroom.in(ArticleState.DRAFT).id();

        for (long id : List.of(later, live, draft)) {
            var before = newsroom.tables();
            assertThatThrownBy(() -> publish.by(Actor.CLOCK, id)).isInstanceOf(Refusal.class);
            assertThat(newsroom.tables()).isEqualTo(before);
        }
    }

    @Test
    void what_was_moved_to_a_later_hour_waits_for_it() {
        long id = scheduled("Позже", soon());
        schedule.by(newsroom.chief(), id, Newsroom.tomorrow());

        await(() -> Instant.now().isAfter(newsroom.now(id).touchedAt().plusMillis(800)));
        clock.tick();

        assertThat(newsroom.now(id).state()).isEqualTo(ArticleState.SCHEDULED);
    }

    @Test
    void the_clock_does_not_publish_for_somebody_who_lost_the_right_meanwhile() {
        var editor =
                hire.with("clock.tester", "Клара", "long enough words", Language.RUSSIAN, all());
        var asked = people.actor(editor);
        long id =
                schedule.by(asked, newsroom.draft("Без права").id(), Instant.now().plusMillis(500))
                        .article()
                        .id();
        database.useHandle(
                h -> h.execute("delete from account_grant where person_id = " + editor.id()));

        await(() -> refused(id));

        assertThat(newsroom.now(id).state()).isEqualTo(ArticleState.SCHEDULED);
        assertThat(newsroom.now(id).path()).isEmpty();
    }

    @Test
    void what_was_refused_is_published_once_its_fault_is_mended() {
        long id = scheduled("Без последней правки", Instant.now().plusMillis(400));
        set(List.of(id), "latest = 99");
        await(() -> refused(id));

        set(List.of(id), "latest = 1, touched_at = now()");

        await(() -> newsroom.now(id).isPublic());
    }

    private boolean refused(long id) {
        return journal.about("article:" + id, 1).getFirst().act().equals("refuse-due");
    }

    private static List<Grant> all() {
        return List.of(Grant.everywhere(Role.PUBLISHER));
    }

    @ParameterizedTest
    @EnumSource(names = {"SCHEDULED", "EMBARGOED"})
    void a_text_that_has_its_hour_stays_fit_for_readers(ArticleState state) {
        long id = newsroom.in(state).id();
        var before = newsroom.tables();
        var empty = new Wording(Headlines.of(""), "", Body.of(List.of()));

        assertThatThrownBy(() -> revise.by(newsroom.chief(), id, 1, empty, ""))
                .isInstanceOf(NotReady.class);
        assertThat(newsroom.tables()).isEqualTo(before);
    }

    @Test
    void articles_that_cannot_be_published_hold_up_no_other() {
        var broken = new ArrayList<Long>();
        for (int i = 0; i < 60; i++) {
            broken.add(newsroom.in(ArticleState.SCHEDULED).id());
        }
        set(broken, "due_at = now() - interval '1 minute', latest = 99");
        try {
            long id = scheduled("Идёт", Instant.now().plusMillis(400));

            await(() -> newsroom.now(id).isPublic());

            assertThat(newsroom.now(broken.getFirst()).isPublic()).isFalse();
        } finally {
            set(broken, "due_at = now() + interval '1 day', latest = 1");
        }
    }

    private void set(List<Long> ids, String what) {
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        "update story_article set "
                                                + what
                                                + " where id = any(:ids)")
                                .bindArray("ids", Long.class, ids.toArray())
                                .execute());
    }

    private long scheduled(String headline, Instant at) {
        return schedule.by(newsroom.chief(), newsroom.draft(headline).id(), at).article().id();
    }

    private ArticleState stateUnlessDue(long id, Instant due) {
        var state = newsroom.now(id).state();
        return Instant.now().isBefore(due) ? state : null;
    }

    private static Instant soon() {
        return Instant.now().plusMillis(400);
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
