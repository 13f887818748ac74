package tilshi.edition.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private final Patience patience =
            new Patience(new Patience.Limits(Duration.ofSeconds(10), Duration.ofSeconds(60)), 0);

    @Test
    void a_head_that_comes_drop_by_drop_is_not_waited_for() {
        for (int second = 1; second <= 10; second++) {
            patience.moved(at(second));
            patience.waitsFor(Patience.Stage.HEAD, at(second));
        }

        assertThat(patience.isOver(at(10), 0)).isFalse();
        assertThat(patience.isOver(at(11), 0)).isTrue();
    }

    @Test
    void a_connection_may_lie_still_between_requests() {
        patience.waitsFor(Patience.Stage.LULL, at(1));
        patience.moved(at(1));

        assertThat(patience.isOver(at(61), 0)).isFalse();
        assertThat(patience.isOver(at(62), 0)).isTrue();
    }

    @Test
    void a_busy_connection_lives_as_long_as_it_likes() {
        for (int second = 1; second < 10_000; second += 9) {
            patience.waitsFor(Patience.Stage.ANSWER, at(second));
            patience.moved(at(second));
            patience.waitsFor(Patience.Stage.LULL, at(second));
            assertThat(patience.isOver(at(second + 8), 0)).isFalse();
        }
    }

    @Test
    void a_body_may_take_its_time_but_not_for_ever() {
        patience.waitsFor(Patience.Stage.BODY, at(0));
        for (int second = 0; second < 600; second += 30) {
            patience.moved(at(second));
            assertThat(patience.isOver(at(second + 20), 0)).isFalse();
        }

        patience.moved(at(601));
        assertThat(patience.isOver(at(602), 0)).isTrue();
    }

    @Test
    void who_waits_for_our_answer_is_not_sent_away() {
        patience.waitsFor(Patience.Stage.ANSWER, at(0));

        assertThat(patience.isOver(at(1_000), 0)).isFalse();
    }

    @Test
    void who_takes_nothing_of_the_answer_is() {
        patience.waitsFor(Patience.Stage.ANSWER, at(0));

        assertThat(patience.isOver(at(1), 5_000)).isFalse();
        assertThat(patience.isOver(at(50), 4_000)).isFalse();
        assertThat(patience.isOver(at(100), 4_000)).isFalse();
        assertThat(patience.isOver(at(111), 4_000)).isTrue();
    }

    private static long at(int second) {
        return TimeUnit.SECONDS.toNanos(second);
    }
}
