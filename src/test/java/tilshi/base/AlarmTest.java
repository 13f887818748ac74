package tilshi.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class AlarmTest {

    private final AtomicReference<Optional<Instant>> next = new AtomicReference<>(Optional.empty());
    private final List<Instant> rings = new CopyOnWriteArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private Runnable work = () -> next.set(Optional.empty());

    private final Alarm alarm = new Alarm("alarm", InstantSource.system(), this::next, this::ring);

    @AfterEach
    void stop() throws InterruptedException {
        alarm.stop();
    }

    @Test
    void it_rings_when_the_instant_has_come_and_not_before() {
        var at = Instant.now().plusMillis(300);
        next.set(Optional.of(at));

        alarm.start();
        await(() -> !rings.isEmpty());

        assertThat(rings.getFirst()).isAfterOrEqualTo(at);
    }

    @Test
    void what_was_due_while_nobody_watched_rings_at_once() {
        next.set(Optional.of(Instant.now().minusSeconds(3_600)));

        alarm.start();
        await(() -> rings.size() == 1);
    }

    @Test
    void a_nearer_instant_counts_as_soon_as_somebody_says_so() {
        next.set(Optional.of(Instant.now().plusSeconds(3_600)));
        alarm.start();
        await(() -> asked.get() > 0);

        next.set(Optional.of(Instant.now().plusMillis(50)));
        alarm.moved();

        await(() -> !rings.isEmpty());
    }

    @Test
    void what_cannot_be_done_is_tried_again_but_not_without_a_pause() {
        next.set(Optional.of(Instant.now()));
        work = () -> {};

        alarm.start();
        await(() -> rings.size() >= 3);

        assertThat(rings.getLast()).isAfterOrEqualTo(rings.getFirst().plusMillis(400));
    }

    @Test
    void a_fault_stops_no_alarm() {
        next.set(Optional.of(Instant.now()));
        work =
                () -> {
                    if (rings.size() == 1) {
                        throw new IllegalStateException("the database is away");
                    }
                    if (rings.size() == 2) {
                        throw new AssertionError("as the driver says when a connection breaks");
                    }
                    next.set(Optional.empty());
                };

        alarm.start();

        await(() -> rings.size() == 3);
    }

    private Optional<Instant> next() {
        asked.incrementAndGet();
        return next.get();
    }

    private void ring() {
        rings.add(Instant.now());
        work.run();
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
