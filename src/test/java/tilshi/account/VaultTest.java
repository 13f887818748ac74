package tilshi.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VaultTest {

    private static final byte[] SECRET = "not to be read".getBytes(StandardCharsets.US_ASCII);

    @Test
    void what_was_locked_is_opened_with_the_same_key_only() {
        var locked = vault("one key").lock(SECRET);

        assertThat(new String(locked, StandardCharsets.ISO_8859_1)).doesNotContain("read");
        assertThat(vault("one key").open(locked)).hasValue(SECRET);
        assertThat(vault("another").open(locked)).isEmpty();
        assertThat(new Vault(Optional::empty).open(locked)).isEmpty();
    }

    @Test
    void a_bit_turned_over_is_noticed() {
        var locked = vault("one key").lock(SECRET);
        locked[locked.length - 1] ^= 1;

        assertThat(vault("one key").open(locked)).isEmpty();
    }

    @Test
    void what_was_kept_before_there_was_a_key_is_still_read() {
        var plain = new Vault(Optional::empty).lock(SECRET);

        assertThat(vault("one key").open(plain)).hasValue(SECRET);
    }

    private static Vault vault(String key) {
        return new Vault(() -> Optional.of(key));
    }
}
