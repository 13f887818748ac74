package tilshi.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class SlowestPagesTest {

    private final SlowestPages slowest = new SlowestPages(InstantSource.fixed(Instant.EPOCH));

    @Test
    void only_the_slowest_are_kept_the_slowest_first() {
        for (int i = 1; i <= 100; i++) {
            press("/kk/" + i, i);
        }

        assertThat(slowest.all()).hasSize(SlowestPages.KEPT);
        assertThat(slowest.all().getFirst().took()).isEqualTo(Duration.ofMillis(100));
        assertThat(slowest.all().getLast().took()).isEqualTo(Duration.ofMillis(81));
    }

    @Test
    void a_page_counts_as_it_was_pressed_last() {
        press("/kk/", 900);
        press("/ru/", 20);
        press("/kk/", 10);

        assertThat(slowest.all())
                .extracting(pressing -> pressing.address().path())
                .containsExactly("/ru/", "/kk/");
    }

    @Test
    void a_quick_page_pushes_nothing_out() {
        for (int i = 0; i < SlowestPages.KEPT; i++) {
            press("/kk/" + i, 50);
        }
        press("/kk/quick", 1);

        assertThat(slowest.all()).noneMatch(p -> p.address().path().equals("/kk/quick"));
    }

    private void press(String path, int millis) {
        slowest.pressed(new Address("news", path), Duration.ofMillis(millis));
    }
}
