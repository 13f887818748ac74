package tilshi.edition.purging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tilshi.edition.Edition;
import tilshi.press.BegunAfresh;
import tilshi.press.ChangeShown;

/**
 * Purges caches in front by the keys of every change, once this node shows the change. Every node
 * does, so the last to show it purges last, and what a cache fetched from a slower node meanwhile
 * goes too.
 */
@ApplicationScoped
class CachePurge {

    private final List<PurgeQueue> queues = new ArrayList<>();

    CachePurge(PurgeConfig config, MeterRegistry meters) {
        if (config.varnish().isPresent() || config.fastly().isPresent()) {
            open(config, Timer.builder("tilshi.purge").register(meters));
        }
        meters.gauge(
                "tilshi.purge.waiting",
                queues,
                all -> all.stream().mapToInt(PurgeQueue::waiting).sum());
    }

    private void open(PurgeConfig config, Timer purging) {
        var client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(3))
                        .build();
        for (var cache : config.varnish().orElse(List.of())) {
            queues.add(new PurgeQueue(cache.getHost(), new VarnishPurger(client, cache), purging));
        }
        config.fastly()
                .map(at -> new FastlyPurger(client, at, config.fastlyKey().orElse("")))
                .ifPresent(p -> queues.add(new PurgeQueue("fastly", p, purging)));
    }

    /** What a cache holds from before, and what it was not told when this node went, is purged. */
    void start(@Observes StartupEvent event) {
        queues.forEach(PurgeQueue::start);
        purgeAll();
    }

    void heed(@Observes ChangeShown shown) {
        queues.forEach(queue -> queue.add(shown.change().keys()));
    }

    /** What a cache fetched before may be older than this node: all of it goes. */
    void heed(@Observes BegunAfresh afresh) {
        purgeAll();
    }

    private void purgeAll() {
        queues.forEach(queue -> queue.add(List.of(Edition.HOUSE)));
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        for (var queue : queues) {
            queue.stop();
        }
    }
}
