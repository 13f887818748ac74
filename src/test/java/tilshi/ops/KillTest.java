package tilshi.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Pulls the plug while people publish: what was acknowledged is there afterwards, whole, and what
 * was not is there whole or not at all. The program and its database are killed in turn.
 */
class KillTest {

    static {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host,connection");
    }

    private static final int ROUNDS = 3;
    private static final int WRITERS = 4;
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([0-9a-f]{64})\"");
    private static final Pattern PUBLIC =
            Pattern.compile("class=\"button\" href=\"http://news\\.localhost:\\d+(/ru/[^\"]+)\"");

    private static RunningTilshi tilshi;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private volatile boolean stop;

    @BeforeAll
    static void start() throws Exception {
        assertThat(RunningTilshi.JAR).as("Run bin/build first").exists();
        tilshi = RunningTilshi.demo();
    }

    @AfterAll
    static void end() throws Exception {
        if (tilshi != null) {
            tilshi.close();
        }
    }

    @Test
    void nothing_acknowledged_is_lost_when_the_program_is_killed() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            whilePublishing(tilshi::kill);
            tilshi.start();
            everythingAcknowledgedIsThere();
        }
        assertThat(acknowledged).isNotEmpty();
    }

    @Test
    void nothing_acknowledged_is_lost_when_the_database_is_killed() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            long before = tilshi.databasePid();
            whilePublishing(tilshi::killDatabase);
            awaitDatabase(before);
            everythingAcknowledgedIsThere();
        }
        assertThat(acknowledged).isNotEmpty();
    }

    @Test
    void a_killed_program_leaves_no_database_behind() throws Exception {
        long pid = tilshi.databasePid();
        tilshi.kill();
        for (int i = 0; i < 600 && ProcessHandle.of(pid).isPresent(); i++) {
            Thread.sleep(50);
        }
        assertThat(ProcessHandle.of(pid)).isEmpty();
        tilshi.start();
    }

    @Test
    void a_page_is_imported_and_published_beside_the_running_program() throws Exception {
        var page = Files.createTempFile("page-", ".txt");
        Files.writeString(page, text("Паром ушёл в последний рейс"));

        var address =
                tilshi.run("import", "page", page.toString(), "--site", "news/ru", "--publish");

        assertThat(address)
                .startsWith("http://news.localhost:" + tilshi.port() + "/ru/2022/05/20/");
        var shown = tilshi.get(client, "news.localhost", URI.create(address).getPath());
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("Паром ушёл в последний рейс");
    }

    /** Something that pulls a plug. */
    private interface Plug {
        void pull() throws Exception;
    }

    private void whilePublishing(Plug plug) throws Exception {
        stop = false;
        var cookie = signIn();
        var writers =
                java.util.stream.IntStream.range(0, WRITERS)
                        .mapToObj(i -> Thread.ofVirtual().start(() -> publishUntilStopped(cookie)))
                        .toList();
        int enough = acknowledged.size() + 5;
        for (int i = 0; i < 400 && acknowledged.size() < enough; i++) {
            Thread.sleep(50);
        }
        Thread.sleep(new java.util.Random().nextInt(300));
        plug.pull();
        stop = true;
        for (var writer : writers) {
            writer.join();
        }
    }

    private void publishUntilStopped(String cookie) {
        while (!stop) {
            try {
                publish(cookie, "Проверка номер " + numbers.incrementAndGet());
            } catch (IOException | InterruptedException | IllegalStateException e) {
                return;
            }
        }
    }

    private void publish(String cookie, String headline) throws IOException, InterruptedException {
        var token = token(get(cookie, "/import").body());
        var draft =
                post(
                        cookie,
                        "/import",
                        List.of("token", token, "place", "news/ru/region", "text", text(headline)));
        var path = draft.headers().firstValue("location").map(URI::create).map(URI::getPath);
        if (draft.statusCode() != 303 || path.isEmpty()) {
            throw new IllegalStateException("Not imported: " + draft.statusCode());
        }
        var article = path.get().replace("/mend", "");
        var published = post(cookie, article + "/publish", List.of("token", token));
        if (published.statusCode() == 303) {
            acknowledged.put(article, headline);
        }
    }

    private void everythingAcknowledgedIsThere() throws Exception {
        var cookie = signIn();
        for (var entry : acknowledged.entrySet()) {
            var page = get(cookie, entry.getKey());
            var found = PUBLIC.matcher(page.body());
            assertThat(found.find())
                    .as("%s is published: %d %s", entry, page.statusCode(), page.body())
                    .isTrue();
            var shown = tilshi.get(client, "news.localhost", found.group(1));
            assertThat(shown.statusCode()).as("%s is shown", entry).isEqualTo(200);
            assertThat(shown.body())
                    .contains("<h1>" + entry.getValue() + "</h1>")
                    .contains("</html>");
        }
    }

    private void awaitDatabase(long before) throws Exception {
        for (int i = 0; i < 600; i++) {
            try {
                if (tilshi.databaseIsBack(before) && signIn() != null) {
                    // Longer than a connection may lie idle without being looked at.
                    Thread.sleep(1_000);
                    return;
                }
            } catch (IOException | RuntimeException | AssertionError e) {
                // Not back yet.
            }
            Thread.sleep(50);
        }
        throw new AssertionError("The database did not come back");
    }

    private String signIn() throws IOException, InterruptedException {
        var answer = post("", "/sign-in", List.of("login", "editor", "password", "tilshi-demo"));
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("set-cookie").orElseThrow().split(";")[0];
    }

    private HttpResponse<String> get(String cookie, String path)
            throws IOException, InterruptedException {
        return client.send(
                request(path).header("cookie", cookie).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String cookie, String path, List<String> fields)
            throws IOException, InterruptedException {
        var request =
                request(path)
                        .header("content-type", Forms.TYPE)
                        .header("sec-fetch-site", "same-origin")
                        .POST(HttpRequest.BodyPublishers.ofString(Forms.body(path, fields)));
        if (path.equals("/import")) {
            request.setHeader("content-type", Forms.MULTIPART);
        }
        if (!cookie.isEmpty()) {
            request.header("cookie", cookie);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + tilshi.port() + path))
                .header("host", "desk.localhost:" + tilshi.port());
    }

    private static String token(String page) {
        var found = TOKEN.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("No form");
        }
        return found.group(1);
    }

    private static String text(String headline) {
        return """
        20 мая 2022 | 19:27

        %s

        Паром через Сумбеозен ушёл в последний рейс этого сезона: лёд встал раньше обычного.

        ПОДЕЛИТЬСЯ

        Утром на причале собрались тридцать человек. До другого берега паром шёл сорок минут вместо обычных двадцати.

        По данным речного хозяйства, навигация продлится до середины апреля следующего года, если весна не запоздает.

        Показать комментарии
        """
                .formatted(headline);
    }
}
