package tilshi.press;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The pages of this node that took longest when they were last pressed. A page that became faster
 * makes room; which one that pushed out long ago would come back is not remembered.
 */
@ApplicationScoped
public class SlowestPages {

    static final int KEPT = 20;

    private static final Comparator<Pressing> BY_TIME = Comparator.comparing(Pressing::took);

    private final InstantSource clock;
    private final Map<Address, Pressing> slowest = new HashMap<>();

    SlowestPages(InstantSource clock) {
        this.clock = clock;
    }

    /** How long a page took, and when. */
    public record Pressing(Address address, Duration took, Instant at) {}

    /** The slowest first. */
    public synchronized List<Pressing> all() {
        return slowest.values().stream().sorted(BY_TIME.reversed()).toList();
    }

    synchronized void pressed(Address address, Duration took) {
        var pressing = new Pressing(address, took, clock.instant());
        if (slowest.size() < KEPT || slowest.containsKey(address)) {
            slowest.put(address, pressing);
            return;
        }
        slowest.values().stream()
                .min(BY_TIME)
                .filter(fastest -> BY_TIME.compare(pressing, fastest) > 0)
                .ifPresent(
                        fastest -> {
                            slowest.remove(fastest.address());
                            slowest.put(address, pressing);
                        });
    }
}
