package tilshi.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two nodes on one database: what one does the other shows, whatever happens between them. */
@Timeout(240)
class NodesTest {

    static {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host,connection");
    }

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration FROZEN = Duration.ofSeconds(30);
    private static final List<String> FRONTS = List.of("/kk/", "/ru/", "/en/");

    private static EmbeddedPostgres postgres;
    private static Partition line;
    private static Outside outside;
    private static RunningTilshi first;
    private static RunningTilshi second;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeAll
    static void start() throws Exception {
        assertThat(RunningTilshi.JAR).as("Run bin/build first").exists();
        postgres = EmbeddedPostgres.start(TestDatabase.freshFolder());
        var access = postgres.access();
        outside = new Outside(access);
        line = Partition.before(URI.create(access.url().substring("jdbc:".length())).getPort());
        first =
                RunningTilshi.with(
                        Files.createTempDirectory("tilshi-first-"), access.url(), access);
        first.start();
        var beyond = access.url().replaceFirst(":\\d+/", ":" + line.port() + "/");
        second = RunningTilshi.with(Files.createTempDirectory("tilshi-second-"), beyond, access);
        second.serve();
    }

    @AfterAll
    static void end() throws Exception {
        for (var node : new RunningTilshi[] {second, first}) {
            if (node != null) {
                node.close();
            }
        }
        line.close();
        postgres.close();
    }

    @Test
    void a_change_is_shown_by_both_and_each_writes_its_receipt() throws Exception {
        bothShow(FRONTS);

        long number = outside.change("Видно на двух узлах");

        for (var node : List.of(first, second)) {
            Outside.within(PATIENCE, () -> front(node, "/ru/").contains("Видно на двух узлах"));
        }
        Outside.within(
                PATIENCE,
                () ->
                        outside.one("select count(*) from press_receipt where number = " + number)
                                == 2);
        bothShow(FRONTS);
    }

    @Test
    void a_node_that_was_frozen_shows_what_happened_meanwhile() throws Exception {
        front(second, "/ru/");
        Signals.send(second.pid(), "STOP");
        outside.change("Пока узел спал");
        Outside.within(PATIENCE, () -> front(first, "/ru/").contains("Пока узел спал"));
        Thread.sleep(FROZEN.toMillis());

        Signals.send(second.pid(), "CONT");

        var released = Instant.now();
        Outside.within(PATIENCE, () -> front(second, "/ru/").contains("Пока узел спал"));
        System.out.println("Fresh " + Duration.between(released, Instant.now()) + " after it woke");
        bothShow(FRONTS);
    }

    @Test
    void a_node_that_was_cut_off_serves_on_and_catches_up() throws Exception {
        front(second, "/ru/");
        line.silence();
        try {
            outside.change("Пока узел был отрезан");
            Outside.within(PATIENCE, () -> front(first, "/ru/").contains("Пока узел был отрезан"));
            Outside.within(PATIENCE, () -> second.ready(client, "following").equals("false"));
            assertThat(front(second, "/ru/")).doesNotContain("Пока узел был отрезан");
        } finally {
            line.mend();
        }

        Outside.within(PATIENCE, () -> front(second, "/ru/").contains("Пока узел был отрезан"));
        bothShow(FRONTS);
    }

    /** The same bytes, since the same data give the same pages on every node. */
    private void bothShow(List<String> paths) throws Exception {
        for (var path : paths) {
            Outside.within(PATIENCE, () -> front(first, path).equals(front(second, path)));
        }
    }

    private String front(RunningTilshi node, String path) throws IOException, InterruptedException {
        var answer = node.get(client, "news.localhost", path);
        assertThat(answer.statusCode()).isEqualTo(200);
        // Here each node has a public port of its own, which an installation's nodes share.
        return answer.body().replace(":" + node.port(), "");
    }
}
