package tilshi.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/**
 * The database goes away, in every way there is, and comes back: readers see pages all the while,
 * and what happened meanwhile as soon as it is back.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(240)
class AwayTest {

    static {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host,connection");
    }

    private static final Duration CAUGHT_UP = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"?#]*)\"");
    private static final List<String> HOSTS =
            List.of("news.localhost", "sport.localhost", "life.localhost");

    private static EmbeddedPostgres postgres;
    private static Partition line;
    private static Outside outside;
    private static RunningTilshi tilshi;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** A page readers know. */
    private record Known(String host, String path, int status) {}

    @BeforeAll
    static void start() throws Exception {
        assertThat(RunningTilshi.JAR).as("Run bin/build first").exists();
        postgres = EmbeddedPostgres.start(TestDatabase.freshFolder());
        var access = postgres.access();
        outside = new Outside(access);
        line = Partition.before(URI.create(access.url().substring("jdbc:".length())).getPort());
        var url = access.url().replaceFirst(":\\d+/", ":" + line.port() + "/");
        tilshi = RunningTilshi.with(Files.createTempDirectory("tilshi-away-"), url, access);
        tilshi.start();
    }

    @AfterAll
    static void end() throws Exception {
        if (tilshi != null) {
            tilshi.close();
        }
        line.close();
        postgres.close();
    }

    @Test
    @Order(1)
    void readers_see_pages_while_the_line_is_cut() throws Exception {
        readersSeePagesWhile(line::cut);
    }

    @Test
    @Order(2)
    void readers_see_pages_while_the_line_is_silent() throws Exception {
        readersSeePagesWhile(line::silence);
    }

    @Test
    @Order(3)
    void a_node_started_while_the_database_is_away_serves_everything_and_catches_up()
            throws Exception {
        awaitMirror();
        var known = knownPages();
        tilshi.close();
        line.cut();
        tilshi.serve();

        assertThat(tilshi.ready(client, "following")).isEqualTo("false");
        assertThat(tilshi.ready(client, "mirror")).isEqualTo("complete");
        for (var page : known) {
            assertThat(status(page)).as("%s", page).isEqualTo(page.status());
        }
        nothingCanBeSearched();
        outside.change("While nobody could be told");
        line.mend();
        awaitTagline("While nobody could be told");
        assertThat(tilshi.ready(client, "following")).isEqualTo("true");
    }

    @Test
    @Order(4)
    void a_node_without_database_and_without_mirror_says_so_and_ends() throws Exception {
        var access = postgres.access();
        var url = access.url().replaceFirst(":\\d+/", ":" + line.port() + "/");
        line.cut();
        try (var other =
                RunningTilshi.with(Files.createTempDirectory("tilshi-none-"), url, access)) {
            assertThatThrownBy(other::serve)
                    .hasMessageContaining("The database cannot be reached, and there is no mirror");
        } finally {
            line.mend();
        }
    }

    /** Readers are told so in their language, at once, on a page like all others. */
    private void nothingCanBeSearched() throws Exception {
        var started = Instant.now();
        var answer = search();
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("retry-after")).isPresent();
        assertThat(answer.body())
                .contains("Іздеу дәл қазір жауап бере алмай тұр")
                .contains("</html>");
        assertThat(Duration.between(started, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }

    private HttpResponse<String> search() throws IOException, InterruptedException {
        return tilshi.get(client, "news.localhost", "/kk/search?q=a");
    }

    private interface Fault {
        void happens();
    }

    private void readersSeePagesWhile(Fault fault) throws Exception {
        awaitMirror();
        var known = knownPages();
        var wrong = new ConcurrentLinkedQueue<String>();
        try (var readers = new Readers(known, wrong)) {
            readers.readSome();
            fault.happens();
            readers.readSome();
            Outside.within(PATIENCE, () -> tilshi.ready(client, "following").equals("false"));
            nothingCanBeSearched();
            assertThat(tilshi.tells(client, "/metrics")).contains("tilshi_press_connected 0.0");
            readers.readSome();
            var tagline = "Changed at " + Instant.now();
            outside.change(tagline);
            line.mend();
            awaitTagline(tagline);
            Outside.within(PATIENCE, () -> search().statusCode() == 200);
            readers.readSome();
        }
        assertThat(wrong).isEmpty();
        assertThat(tilshi.ready(client, "following")).isEqualTo("true");
    }

    /** Reads known pages at random, two at a time, until closed. */
    private final class Readers implements AutoCloseable {
        private final List<Known> known;
        private final ConcurrentLinkedQueue<String> wrong;
        private final List<Thread> threads = new ArrayList<>();
        private final java.util.concurrent.atomic.LongAdder read =
                new java.util.concurrent.atomic.LongAdder();
        private volatile boolean closed;

        Readers(List<Known> known, ConcurrentLinkedQueue<String> wrong) {
            this.known = known;
            this.wrong = wrong;
            for (int i = 0; i < 2; i++) {
                threads.add(Thread.ofVirtual().start(this::read));
            }
        }

        private void read() {
            var random = new Random();
            while (!closed) {
                var page = known.get(random.nextInt(known.size()));
                try {
                    var answer = tilshi.get(client, page.host(), page.path());
                    if (answer.statusCode() != page.status() || !isWhole(answer.body(), page)) {
                        wrong.add(page + " → " + answer.statusCode());
                    }
                    read.increment();
                } catch (IOException e) {
                    wrong.add(page + " → " + e);
                } catch (InterruptedException e) {
                    return;
                }
            }
        }

        void readSome() throws Exception {
            long enough = read.sum() + 200;
            Outside.within(PATIENCE, () -> read.sum() > enough);
        }

        @Override
        public void close() throws InterruptedException {
            closed = true;
            for (var thread : threads) {
                thread.join();
            }
        }
    }

    private static boolean isWhole(String body, Known page) {
        return !body.startsWith("<!doctype") || body.stripTrailing().endsWith("</html>");
    }

    private int status(Known page) throws IOException, InterruptedException {
        return tilshi.get(client, page.host(), page.path()).statusCode();
    }

    /** What the fronts lead to, and some that are no pages. */
    private List<Known> knownPages() throws IOException, InterruptedException {
        var known = new ArrayList<Known>();
        for (var host : HOSTS) {
            for (var front : List.of("/kk/", "/ru/", "/en/")) {
                var body = tilshi.get(client, host, front).body();
                var paths = new ArrayList<>(List.of("/", front, front + "nothing-here"));
                LINK.matcher(body)
                        .results()
                        .map(link -> link.group(1))
                        .filter(path -> !path.startsWith("//"))
                        .distinct()
                        .limit(40)
                        .forEach(paths::add);
                for (var path : paths) {
                    known.add(new Known(host, path, status(new Known(host, path, 0))));
                }
            }
        }
        assertThat(known).hasSizeGreaterThan(100);
        assertThat(known)
                .allMatch(page -> List.of(200, 301, 302, 404, 410).contains(page.status()));
        return known;
    }

    private void awaitMirror() throws Exception {
        Outside.within(PATIENCE, () -> tilshi.ready(client, "mirror").equals("complete"));
    }

    private void awaitTagline(String tagline) throws Exception {
        Outside.within(
                CAUGHT_UP,
                () -> tilshi.get(client, "news.localhost", "/kk/").body().contains(tagline));
    }
}
