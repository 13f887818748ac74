package tilshi.edition.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tilshi.press.Address;
import tilshi.press.Change;

class MissingTest {

    private static final Change CHANGE = new Change(1, Instant.EPOCH, "publish", List.of());

    private final Missing missing = new Missing();
    private final Address address = new Address("news", "/kk/none");

    @Test
    void what_was_not_found_is_known_until_something_changes() {
        missing.note(address, missing.moment());
        assertThat(missing.has(address)).isTrue();
        assertThat(missing.has(new Address("sport", "/kk/none"))).isFalse();

        missing.heed(CHANGE);
        assertThat(missing.has(address)).isFalse();
    }

    @Test
    void a_search_that_began_before_a_change_proves_nothing() {
        long moment = missing.moment();
        missing.heed(CHANGE);

        missing.note(address, moment);

        assertThat(missing.has(address)).isFalse();
    }

    @Test
    void who_asks_for_a_million_addresses_fills_nothing() {
        for (int i = 0; i < 1_000_000; i++) {
            missing.note(new Address("news", "/kk/" + i), missing.moment());
        }

        assertThat(
                        java.util.stream.IntStream.range(0, 1_000_000)
                                .filter(i -> missing.has(new Address("news", "/kk/" + i)))
                                .count())
                .isLessThanOrEqualTo(4_096);
    }
}
