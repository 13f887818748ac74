package tilshi.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tilshi.InTilshi;

/** The log of changes has no gap a reader could skip, however many write at once. */
@InTilshi
@Timeout(60)
class ChangesIT {

    private static final int WRITERS = 64;
    private static final int EACH = 5;

    @Inject Changes changes;
    @Inject Jdbi database;

    @Test
    void a_reader_who_follows_by_number_skips_nothing_while_sixty_four_write() throws Exception {
        long start = changes.newest();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = new ArrayList<Callable<List<Long>>>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                writers.add(() -> write(writer));
            }
            var reading = threads.submit(() -> read(start, WRITERS * EACH));
            var given = new ArrayList<Long>();
            for (Future<List<Long>> future : threads.invokeAll(writers)) {
                given.addAll(future.get());
            }

            var numbers =
                    LongStream.rangeClosed(start + 1, start + WRITERS * EACH).boxed().toList();
            assertThat(given).containsExactlyInAnyOrderElementsOf(numbers);
            assertThat(reading.get()).isEqualTo(numbers);
        }
    }

    @Test
    void a_change_is_seen_by_nobody_before_its_act_is_done() {
        long before = changes.newest();

        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            changes.touch("test", Set.of(new Key("test:1")));
                            assertThat(newestOutside()).isEqualTo(before);
                        });

        assertThat(changes.newest()).isEqualTo(before + 1);
    }

    @Test
    void an_act_that_fails_leaves_no_gap() {
        long before = changes.newest();

        assertThatThrownBy(
                        () ->
                                QuarkusTransaction.requiringNew()
                                        .run(
                                                () -> {
                                                    changes.touch(
                                                            "test", Set.of(new Key("test:1")));
                                                    throw new IllegalStateException(
                                                            "changed my mind");
                                                }))
                .hasMessageContaining("changed my mind");
        long next = changes.touch("test", Set.of(new Key("test:1")));

        assertThat(next).isEqualTo(before + 1);
    }

    @Test
    void a_change_is_read_as_it_was_written_with_each_key_once() {
        long number =
                changes.touch("test", List.of(new Key("b:2"), new Key("a:қ/ә"), new Key("b:2")));

        var change = changes.after(number - 1, 10).getFirst();

        assertThat(change.number()).isEqualTo(number);
        assertThat(change.act()).isEqualTo("test");
        assertThat(change.keys()).containsExactly(new Key("a:қ/ә"), new Key("b:2"));
    }

    @Test
    void changes_come_in_pages() {
        long start = changes.newest();
        for (int i = 0; i < 5; i++) {
            changes.touch("test", Set.of(new Key("test:" + i)));
        }

        assertThat(changes.after(start, 2))
                .extracting(Change::number)
                .containsExactly(start + 1, start + 2);
        assertThat(changes.after(start + 4, 2)).hasSize(1);
        assertThat(changes.after(start + 5, 2)).isEmpty();
    }

    private List<Long> write(int writer) {
        var given = new ArrayList<Long>();
        for (int i = 0; i < EACH; i++) {
            var key = new Key("test:" + writer + "/" + i);
            given.add(
                    QuarkusTransaction.requiringNew()
                            .timeout(60)
                            .call(
                                    () -> {
                                        long number = changes.touch("test", Set.of(key));
                                        if ((writer + number) % 7 == 0) {
                                            pause();
                                        }
                                        return number;
                                    }));
        }
        return given;
    }

    private List<Long> read(long from, int count) {
        var seen = new ArrayList<Long>();
        long stand = from;
        while (seen.size() < count) {
            for (var change : changes.after(stand, 7)) {
                seen.add(change.number());
                stand = change.number();
            }
        }
        return seen;
    }

    /** What another connection sees. */
    private long newestOutside() {
        try (var threads = Executors.newSingleThreadExecutor()) {
            return threads.submit(() -> changes.newest()).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
