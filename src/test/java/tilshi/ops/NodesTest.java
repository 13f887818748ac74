package tilshi.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
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
    private static final List<String> FRONTS = List.of("/kk/", "/ru/", "/en/");

    private static EmbeddedPostgres postgres;
    private static Partition line;
    private static RunningTilshi first;
    private static RunningTilshi second;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeAll
    static void start() throws Exception {
        assertThat(RunningTilshi.JAR).as("Run bin/build first").exists();
        postgres = EmbeddedPostgres.start(TestDatabase.freshFolder());
        var access = postgres.access();
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

        long number = change("Видно на двух узлах");

        for (var node : List.of(first, second)) {
            within(PATIENCE, () -> front(node, "/ru/").contains("Видно на двух узлах"));
        }
        within(PATIENCE, () -> receipts(number) == 2);
        bothShow(FRONTS);
    }

    @Test
    void a_node_that_was_frozen_shows_what_happened_meanwhile() throws Exception {
        front(second, "/ru/");
        Signals.send(second.pid(), "STOP");
        change("Пока узел спал");
        within(PATIENCE, () -> front(first, "/ru/").contains("Пока узел спал"));
        Thread.sleep(3_000);

        Signals.send(second.pid(), "CONT");

        within(PATIENCE, () -> front(second, "/ru/").contains("Пока узел спал"));
        bothShow(FRONTS);
    }

    @Test
    void a_node_that_was_cut_off_serves_on_and_catches_up() throws Exception {
        front(second, "/ru/");
        line.silence();
        try {
            change("Пока узел был отрезан");
            within(PATIENCE, () -> front(first, "/ru/").contains("Пока узел был отрезан"));
            within(PATIENCE, () -> second.ready(client, "following").equals("false"));
            assertThat(front(second, "/ru/")).doesNotContain("Пока узел был отрезан");
        } finally {
            line.mend();
        }

        within(PATIENCE, () -> front(second, "/ru/").contains("Пока узел был отрезан"));
        bothShow(FRONTS);
    }

    /** The same bytes, since the same data give the same pages on every node. */
    private void bothShow(List<String> paths) throws Exception {
        for (var path : paths) {
            within(PATIENCE, () -> front(first, path).equals(front(second, path)));
        }
    }

    private String front(RunningTilshi node, String path) throws IOException, InterruptedException {
        var answer = node.get(client, "news.localhost", path);
        assertThat(answer.statusCode()).isEqualTo(200);
        // Here each node has a public port of its own, which an installation's nodes share.
        return answer.body().replace(":" + node.port(), "");
    }

    private static int receipts(long number) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select count(*) from press_receipt where number = " + number)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** As a third process does it. */
    private static long change(String tagline) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "update site_site set tagline = '" + tagline + "' where brand = 'news'");
            statement.execute("update press_counter set number = number + 1");
            statement.execute(
                    """
                    insert into press_change (number, at, act, keys)
                    select number, now(), 'test', array['house:all'] from press_counter
                    """);
            statement.execute("select pg_notify('tilshi_change', number::text) from press_counter");
            try (var rows = statement.executeQuery("select number from press_counter")) {
                rows.next();
                long number = rows.getLong(1);
                connection.commit();
                return number;
            }
        }
    }

    private static Connection connect() throws SQLException {
        var access = postgres.access();
        return DriverManager.getConnection(access.url(), access.user(), access.password());
    }

    private static void within(Duration time, Callable<Boolean> isSo) throws Exception {
        var end = Instant.now().plus(time);
        while (!isSo.call()) {
            assertThat(Instant.now()).as("it takes longer than %s", time).isBefore(end);
            Thread.sleep(20);
        }
    }
}
