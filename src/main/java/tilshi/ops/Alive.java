package tilshi.ops;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Whether this process works at all: a "no" means it should be started anew. */
@Liveness
@ApplicationScoped
class Alive implements HealthCheck {

    private static final long HEADROOM = 4L << 20;

    @Override
    public HealthCheckResponse call() {
        var runtime = Runtime.getRuntime();
        long free = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
        return HealthCheckResponse.named("process")
                .status(free > HEADROOM)
                .withData("free-heap-bytes", free)
                .build();
    }
}
