package tilshi.press;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tilshi.InTilshi;
import tilshi.Web;

/** A node hears of everything, whatever happens to its line, its log and its clock. */
@InTilshi
@Timeout(60)
class FollowingIT {

    private static final Address FRONT = new Address("news", "/ru/");

    @Inject Changes changes;
    @Inject ChangeFollower follower;
    @Inject Newsstand newsstand;
    @Inject Press press;
    @Inject Receipts receipts;
    @Inject Nodes nodes;
    @Inject PressNode node;
    @Inject Jdbi database;
    @Inject Web web;

    @Test
    void a_change_made_while_the_line_was_cut_is_applied_after_it() {
        press.page(FRONT);
        cutTheLine();

        long number = changes.touch("test", newsstand.page(FRONT).keys());

        await(() -> receipts.of(number).isPresent());
        assertThat(receipts.of(number).orElseThrow().lines())
                .extracting(Receipt.Line::address)
                .contains(FRONT);
    }

    @Test
    void where_the_log_was_pruned_meanwhile_everything_is_pressed_again() {
        var old = press.page(FRONT);
        rename("{\"ru\": \"Раньше было иначе\"}");
        try {
            forgetFiveChanges();
            cutTheLine();
            await(() -> follower.stand() == changes.newest());
            await(() -> newsstand.page(FRONT) != old);

            assertThat(web.get("news.localhost", "/ru/").body()).contains("Раньше было иначе");
        } finally {
            rename("{}");
            changes.touch("test", List.of(new Key("house:all")));
        }
    }

    @Test
    void old_changes_are_forgotten_but_the_newest_are_kept_with_their_receipts() {
        for (int i = 0; i < 5; i++) {
            changes.touch("test", List.of(new Key("test:" + i)));
        }
        long newest = changes.newest();
        await(() -> follower.stand() == newest);

        changes.forget(Instant.now().plusSeconds(1), 3);

        assertThat(changes.after(0, 1_000))
                .extracting(Change::number)
                .containsExactly(newest - 2, newest - 1, newest);
        assertThat(changes.log().reaches(newest - 3)).isTrue();
        assertThat(changes.log().reaches(newest - 4)).isFalse();
        assertThat(receipts.before(newest - 2, 10)).isEmpty();
        changes.forget(Instant.now().minusSeconds(3_600), 0);
        assertThat(changes.after(0, 1_000)).hasSize(3);
    }

    @Test
    void the_receipt_of_a_change_tells_the_node_and_stays_when_memory_forgets() {
        press.page(FRONT);

        long number = changes.touch("test", newsstand.page(FRONT).keys());
        await(() -> receipts.before(number + 1, 1).stream().anyMatch(r -> r.number() == number));

        var receipt = receipts.everywhere(number).getFirst();
        assertThat(receipt.node()).isEqualTo(node.name());
        assertThat(receipt.act()).isEqualTo("test");
        assertThat(receipt.unchanged()).isEqualTo(receipt.lines().size()).isPositive();
        var written = receipts.before(number + 1, 1).getFirst();
        assertThat(written.number()).isEqualTo(number);
        assertThat(written.took().toNanos() / 1_000).isEqualTo(receipt.took().toNanos() / 1_000);
        assertThat(written.unchanged()).isEqualTo(receipt.unchanged());
    }

    @Test
    void a_node_says_where_it_stands() {
        long number = changes.touch("test", List.of(new Key("test:stand")));

        await(() -> nodes.all().stream().anyMatch(n -> n.applied() >= number));

        assertThat(nodes.all()).extracting(Nodes.Node::name).containsExactly(node.name());
    }

    @Test
    void keys_are_touched_when_their_instant_comes_each_once() {
        var at = Instant.now().plusMillis(300);
        var key = new Key("test:due-" + at.toEpochMilli());
        long before = changes.newest();

        changes.touchAt(at, List.of(key, key));
        changes.touch("test", List.of(new Key("test:wake")));

        await(() -> touched(key, before) != null);
        assertThat(touched(key, before).at()).isAfterOrEqualTo(at);
        assertThat(touched(key, before).act()).isEqualTo("clock");
        assertThat(changes.takeDue(at.plusSeconds(1), 10))
                .extracting(Changes.Due::key)
                .doesNotContain(key);
    }

    private Change touched(Key key, long after) {
        return changes.after(after, 1_000).stream()
                .filter(change -> change.keys().contains(key))
                .findFirst()
                .orElse(null);
    }

    private void cutTheLine() {
        database.useHandle(
                handle ->
                        handle.execute(
                                """
                                select pg_terminate_backend(pid) from pg_stat_activity
                                where application_name = 'tilshi-changes'
                                """));
    }

    /** As if five acts had been done and forgotten while this node was not there. */
    private void forgetFiveChanges() {
        database.useTransaction(
                handle -> {
                    handle.execute("update press_counter set number = number + 5");
                    handle.execute("delete from press_change");
                });
    }

    /** Behind the back of the press: no key is touched. */
    private void rename(String headline) {
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        update story_placement
                                        set headline = cast(:headline as jsonb)
                                        where brand = 'news' and story_id in (
                                          select a.story_id from story_listed l
                                          join story_article a on a.id = l.article_id
                                          where l.list = 'news/ru'
                                          order by l.published_at desc limit 1)
                                        """)
                                .bind("headline", headline)
                                .execute());
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
