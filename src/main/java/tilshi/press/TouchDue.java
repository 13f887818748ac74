package tilshi.press;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;

/** Touches the keys whose instant has come. What one node takes no other touches. */
@ApplicationScoped
class TouchDue {

    private static final int AT_ONCE = 500;

    private final Changes changes;
    private final InstantSource clock;
    private final Timer lateness;

    TouchDue(Changes changes, InstantSource clock, MeterRegistry meters) {
        this.changes = changes;
        this.clock = clock;
        this.lateness = meters.timer("tilshi.clock.lateness", "clock", "press");
    }

    /** Touches what is due now. */
    @Transactional
    void now() {
        var now = clock.instant();
        var due = changes.takeDue(now, AT_ONCE);
        if (due.isEmpty()) {
            return;
        }
        changes.touch("clock", due.stream().map(Changes.Due::key).toList());
        due.forEach(key -> lateness.record(Duration.between(key.at(), now)));
    }
}
