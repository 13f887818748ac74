package tilshi.press;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Looks into mirrors. */
final class Mirrors {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private Mirrors() {}

    /** Waits until a mirror has every page, exact as of the newest change. */
    static void awaitComplete(Mirror mirror, Changes changes) throws InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (!mirror.status().complete() || mirror.status().exactAt() < changes.newest()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("The mirror is not complete: " + mirror.status());
            }
            Thread.sleep(50);
        }
    }

    static List<Address> addresses(Mirror mirror) {
        return addresses(mirror.index());
    }

    static List<Address> addresses(MirrorIndex index) {
        var addresses = new ArrayList<Address>();
        var next = index.pageAfter("");
        while (next.isPresent()) {
            addresses.add(next.get());
            next = index.pageAfter(next.get().toString());
        }
        return addresses;
    }
}
