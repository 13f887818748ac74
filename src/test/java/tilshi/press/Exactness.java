package tilshi.press;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Compares what this node serves with fresh pressings of the same data. */
@ApplicationScoped
public class Exactness {

    private final Newsstand newsstand;
    private final Mirror mirror;
    private final Typesetter typesetter;
    private final Changes changes;
    private final ChangeFollower follower;

    Exactness(
            Newsstand newsstand,
            Mirror mirror,
            Typesetter typesetter,
            Changes changes,
            ChangeFollower follower) {
        this.newsstand = newsstand;
        this.mirror = mirror;
        this.typesetter = typesetter;
        this.changes = changes;
        this.follower = follower;
    }

    /** Waits until every change up to now has been applied. */
    public void follow() {
        long newest = changes.newest();
        var end = Instant.now().plusSeconds(60);
        while (follower.stand() < newest) {
            assertThat(Instant.now()).as("the follower lags").isBefore(end);
            Thread.onSpinWait();
        }
    }

    /** Every page at hand equals a fresh pressing, after all changes up to now. */
    public void everywhere(String when) {
        follow();
        of(when, address -> true);
    }

    /** All that is sent follows from what is compared here: PressedPageTest shows it. */
    void of(String when, Predicate<Address> which) {
        for (var address : newsstand.addresses().stream().filter(which).toList()) {
            var keys = new KeysRead();
            var fresh = typesetter.set(address, keys);
            assertThat(fresh).as("%s, %s is no page any more", when, address).isNotNull();
            compare(when + ", " + address, newsstand.page(address), fresh, keys);
            var mirrored = mirror.fresh(address);
            if (mirrored != null) {
                compare(when + ", mirrored " + address, mirrored, fresh, keys);
            }
        }
    }

    private static void compare(String what, PressedPage page, Sheet fresh, KeysRead keys) {
        assertThat(page.status()).as("%s, status", what).isEqualTo(fresh.status());
        assertThat(text(page.copy(Encoding.IDENTITY).toBytes()))
                .as(what)
                .isEqualTo(text(fresh.body()));
        assertThat(headers(page)).as("%s, headers", what).containsAll(fresh.headers());
        assertThat(page.keys()).as("%s, keys", what).isEqualTo(keys.all());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static List<Map.Entry<String, String>> headers(PressedPage page) {
        return page.headers().stream()
                .map(header -> Map.entry(header.getKey().toString(), header.getValue().toString()))
                .toList();
    }
}
