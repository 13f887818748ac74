package tilshi.edition.purging;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tilshi.edition.Edition;
import tilshi.press.Key;
import tilshi.press.Surrogates;

/** A small server plays the purge service of a cache far away. */
@Timeout(20)
class PurgeQueueTest {

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Set<String>> purges = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private HttpServer service;
    private PurgeQueue queue;

    @BeforeEach
    void serve() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext(
                "/service/7/purge",
                exchange -> {
                    var headers = exchange.getRequestHeaders();
                    requests.add(
                            exchange.getRequestMethod() + " " + headers.getFirst("fastly-key"));
                    boolean refused = refusals.getAndDecrement() > 0;
                    if (!refused) {
                        var keys = headers.getFirst("surrogate-key").split(" ");
                        purges.add(new TreeSet<>(List.of(keys)));
                    }
                    exchange.sendResponseHeaders(refused ? 503 : 200, -1);
                    exchange.close();
                });
        service.start();
        var address = "http://127.0.0.1:" + service.getAddress().getPort() + "/service/7/purge";
        var purger = new FastlyPurger(HttpClient.newHttpClient(), URI.create(address), "the token");
        queue = new PurgeQueue("test", purger, new SimpleMeterRegistry().timer("purge"));
    }

    @AfterEach
    void close() throws InterruptedException {
        queue.stop();
        service.stop(0);
    }

    @Test
    void the_keys_of_a_change_are_purged_with_the_token_of_the_service() throws Exception {
        queue.start();
        queue.add(List.of(new Key("article:1"), new Key("list:news/kk")));

        awaitPurges(1);

        assertThat(requests).containsExactly("POST the token");
        assertThat(purges.getFirst())
                .isEqualTo(
                        tokens(
                                List.of(
                                        new Key("article:1"),
                                        new Key("list:news/kk"),
                                        Edition.EVERY_CHANGE)));
    }

    @Test
    void a_cache_that_refuses_is_told_until_it_says_yes() throws Exception {
        refusals.set(2);
        queue.start();
        queue.add(List.of(new Key("article:1")));

        awaitPurges(1);

        assertThat(requests).hasSize(3);
        assertThat(purges.getFirst()).contains(Surrogates.token(new Key("article:1")));
    }

    @Test
    void many_keys_go_in_batches_the_service_takes() throws Exception {
        var keys = keys(1_000);
        queue.add(keys);
        queue.start();

        awaitPurges(4);

        var all = new TreeSet<String>();
        purges.forEach(all::addAll);
        assertThat(purges).allMatch(purge -> purge.size() <= 256);
        assertThat(all).containsAll(tokens(keys));
    }

    @Test
    void where_too_many_wait_everything_is_purged_at_once() throws Exception {
        queue.add(keys(6_000));
        assertThat(queue.waiting()).isEqualTo(1);
        queue.start();

        awaitPurges(1);

        assertThat(purges.getFirst()).isEqualTo(tokens(List.of(Edition.HOUSE)));
    }

    @Test
    void a_page_that_read_too_many_keys_is_purged_with_every_change() {
        assertThat(Surrogates.header(keys(2_000), Edition.EVERY_CHANGE))
                .isEqualTo(Surrogates.token(Edition.EVERY_CHANGE));
        assertThat(Surrogates.header(keys(1_200), Edition.EVERY_CHANGE).length())
                .isLessThan(16_384);
    }

    private static List<Key> keys(int count) {
        return new ArrayList<>(
                IntStream.range(0, count).mapToObj(i -> new Key("article:" + i)).toList());
    }

    private static Set<String> tokens(List<Key> keys) {
        var tokens = new TreeSet<String>();
        keys.forEach(key -> tokens.add(Surrogates.token(key)));
        return tokens;
    }

    private void awaitPurges(int count) throws InterruptedException {
        while (purges.size() < count) {
            Thread.sleep(10);
        }
    }
}
