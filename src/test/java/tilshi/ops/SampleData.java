package tilshi.ops;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import tilshi.ops.sample.SampleNewsroom;

/** Tests live in the sample newsroom: it is filled before the first test. */
@ApplicationScoped
class SampleData {

    void fill(@Observes @Priority(2) StartupEvent event, SampleNewsroom sample) {
        sample.fill();
    }
}
