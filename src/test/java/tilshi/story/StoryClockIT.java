package tilshi.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;

import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import tilshi.InTilshi;
import tilshi.Web;
import tilshi.account.Actor;
import tilshi.account.Grant;
import tilshi.account.Role;
import tilshi.base.Refusal;
import tilshi.journal.Journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

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
    @Inject Jdbi database;
    @Inject Web web;

    @Test
    void the_clock_publishes_when_it_is_due_and_not_before() {
        var due = Instant.now().plusMillis(1_200);
        long id =
                schedule.by(newsroom.chief(), newsroom.draft("Ровно в срок").id(), due)
                        .article()
                        .id();

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
        var until = Instant.now().plusMillis(1_500);
        long id =
                schedule.withEmbargo(newsroom.chief(), newsroom.draft("Под эмбарго").id(), until)
                        .article()
                        .id();

        for (var role : List.of(Role.EDITOR, Role.PUBLISHER, Role.ADMINISTRATOR)) {
            assertThatThrownBy(() -> publish.by(newsroom.actor(Grant.everywhere(role)), id))
                    .isInstanceOf(UnderEmbargo.class);
        }
        assertThatThrownBy(() -> publish.by(Actor.CLOCK, id)).isInstanceOf(UnderEmbargo.class);
        assertThatThrownBy(() -> schedule.by(newsroom.chief(), id, Instant.now().plusMillis(1)))
                .isInstanceOf(NotPossibleNow.class);
        assertThat(web.get("news.localhost", "/ru/").body()).doesNotContain("Под эмбарго");
        assertThat(newsroom.now(id).path()).isEmpty();

        await(() -> newsroom.now(id).isPublic());
        assertThat(newsroom.now(id).publishedAt().orElseThrow()).isAfterOrEqualTo(until);
    }

    @Test
    void an_editor_may_overtake_a_schedule_and_the_clock_leaves_it_then() {
        var due = Instant.now().plusMillis(700);
        long id =
                schedule.by(newsroom.chief(), newsroom.draft("Раньше срока").id(), due)
                        .article()
                        .id();

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
        long id =
                schedule.by(newsroom.chief(), newsroom.draft("Позже").id(), soon()).article().id();
        schedule.by(newsroom.chief(), id, Newsroom.tomorrow());

        await(() -> Instant.now().isAfter(newsroom.now(id).touchedAt().plusMillis(800)));
        clock.tick();

        assertThat(newsroom.now(id).state()).isEqualTo(ArticleState.SCHEDULED);
    }

    @Test
    void articles_that_cannot_be_published_hold_up_no_other() {
        var stuck = new ArrayList<Long>();
        for (int i = 0; i < 60; i++) {
            stuck.add(
                    schedule.by(
                                    newsroom.chief(),
                                    newsroom.draft("Застряла").id(),
                                    Newsroom.tomorrow())
                            .article()
                            .id());
        }
        var empty = new Wording(Headlines.of(""), "", Body.of(List.of()));
        for (long id : stuck) {
            revise.by(newsroom.chief(), id, 1, empty, "");
        }
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        "update story_article set due_at = now() - interval '1"
                                            + " minute' where id = any(:ids)")
                                .bindArray("ids", Long.class, stuck.toArray())
                                .execute());
        long id = schedule.by(newsroom.chief(), newsroom.draft("Идёт").id(), soon()).article().id();

        await(() -> newsroom.now(id).isPublic());

        assertThat(newsroom.now(stuck.getFirst()).isPublic()).isFalse();
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        "update story_article set due_at = now() + interval '1 day'"
                                                + " where id = any(:ids)")
                                .bindArray("ids", Long.class, stuck.toArray())
                                .execute());
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
