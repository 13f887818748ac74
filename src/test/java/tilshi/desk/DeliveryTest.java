package tilshi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tilshi.press.Receipt;

class DeliveryTest {

    @Test
    void it_took_as_long_as_the_last_node_that_shows_it() {
        var delivery = Delivery.of(List.of(receipt("web-1", 38), receipt("web-2", 112)), List.of());

        assertThat(delivery.took()).isEqualTo(Duration.ofMillis(112));
        assertThat(delivery.shown()).isEqualTo(2);
        assertThat(delivery.nodes()).isEqualTo(2);
        assertThat(delivery.isComplete()).isTrue();
        assertThat(delivery.count(Receipt.Effect.PRESSED)).isEqualTo(6);
        assertThat(delivery.pages()).isEqualTo(5);
    }

    @Test
    void it_is_not_complete_while_a_node_is_awaited() {
        var delivery = Delivery.of(List.of(receipt("web-1", 38)), List.of("web-2"));

        assertThat(delivery.isComplete()).isFalse();
        assertThat(delivery.shown()).isEqualTo(1);
        assertThat(delivery.nodes()).isEqualTo(2);
    }

    private static Receipt receipt(String node, int millis) {
        return new Receipt(
                7,
                "publish",
                Instant.EPOCH,
                node,
                Duration.ofMillis(millis),
                3,
                1,
                1,
                0,
                List.of());
    }
}
