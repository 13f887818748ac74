package tilshi.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Pulls the plug while the mirror is written: what lies there is whole, and heals. */
@Timeout(300)
class MirrorKillTest {

    static {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host,connection");
    }

    private static final int ROUNDS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void a_kill_at_any_moment_leaves_whole_pages_and_the_mirror_heals() throws Exception {
        assertThat(RunningTilshi.JAR).as("Run bin/build first").exists();
        var data = Files.createTempDirectory("tilshi-mirror-kill-");
        try (var tilshi = RunningTilshi.on(data)) {
            for (int round = 0; round < ROUNDS; round++) {
                tilshi.start();
                if (round % 2 == 1) {
                    publishSomething(tilshi, round);
                }
                Thread.sleep(random.nextInt(2_500));
                tilshi.kill();
                everyFileIsWhole(tilshi.mirror());
            }
            // As a kill between index and file would leave it.
            Files.createDirectories(tilshi.mirror().resolve("200/news/ru/2001"));
            Files.writeString(tilshi.mirror().resolve("200/news/ru/2001/stranger.html"), "?");
            Files.deleteIfExists(tilshi.mirror().resolve("200/news/kk/index.html"));
            tilshi.start();
            within(() -> tilshi.ready(client, "mirror").equals("complete"));
            everyFileIsWhole(tilshi.mirror());
            everyPageIsWhatTheNodeAnswers(tilshi);
            assertThat(Files.readString(tilshi.mirror().resolve("change")).strip())
                    .isEqualTo(tilshi.ready(client, "change"));
            assertThat(tilshi.mirror().resolve("200/news/ru/2001/stranger.html")).doesNotExist();
        }
    }

    private void publishSomething(RunningTilshi tilshi, int round) throws Exception {
        var page = Files.createTempFile("page-", ".txt");
        Files.writeString(
                page,
                """
                20 мая 2022 | 19:27

                Паром номер %d ушёл в последний рейс

                Паром через Сумбеозен ушёл в последний рейс этого сезона: лёд встал раньше обычного.

                Утром на причале собрались тридцать человек. До другого берега паром шёл сорок минут.
                """
                        .formatted(round));
        tilshi.run("import", "page", page.toString(), "--site", "news/ru", "--publish");
    }

    /** Every file ends as its kind does, and unpacks to a page that does. */
    private void everyFileIsWhole(Path mirror) throws IOException {
        for (var file : files(mirror)) {
            var name = file.toString();
            var bytes = Files.readAllBytes(file);
            var plain =
                    name.endsWith(".gz")
                            ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes()
                            : bytes;
            assertThat(plain).as("%s, seed %d", file, seed).isNotEmpty();
            if (name.matches(".*/[24]\\d\\d/.*\\.html(\\.gz)?")) {
                assertThat(new String(plain, StandardCharsets.UTF_8).stripTrailing())
                        .as("%s, seed %d", file, seed)
                        .endsWith("</html>");
            }
        }
        var change = mirror.resolve("change");
        if (Files.exists(change)) {
            assertThat(Files.readString(change)).matches("\\d+\\n");
        }
    }

    private void everyPageIsWhatTheNodeAnswers(RunningTilshi tilshi) throws Exception {
        int pages = 0;
        for (var file : files(tilshi.mirror())) {
            var name = tilshi.mirror().relativize(file).toString();
            if (!name.matches("(200|410)/(news|sport|life)/.*\\.(html|xml)")) {
                continue;
            }
            var parts = name.split("/", 3);
            var path =
                    "/"
                            + parts[2].replaceFirst("(^|/)index\\.html$", "$1")
                                    .replaceFirst("\\.html$", "");
            var answer = tilshi.get(client, parts[1] + ".localhost", path);
            assertThat(answer.statusCode()).as(name).hasToString(parts[0]);
            assertThat(Files.readString(file)).as(name).isEqualTo(answer.body());
            var packed =
                    new GZIPInputStream(
                            Files.newInputStream(file.resolveSibling(file.getFileName() + ".gz")));
            assertThat(new String(packed.readAllBytes(), StandardCharsets.UTF_8))
                    .as(name)
                    .isEqualTo(answer.body());
            pages++;
        }
        assertThat(pages).isGreaterThan(200);
    }

    private static List<Path> files(Path mirror) throws IOException {
        var files = new ArrayList<Path>();
        if (!Files.exists(mirror)) {
            return files;
        }
        try (var statuses = Files.newDirectoryStream(mirror, "[0-9][0-9][0-9]")) {
            for (var status : statuses) {
                try (var walk = Files.walk(status)) {
                    walk.filter(Files::isRegularFile).forEach(files::add);
                }
            }
        }
        return files;
    }

    private static void within(Callable<Boolean> isSo) throws Exception {
        var end = Instant.now().plus(PATIENCE);
        while (!isSo.call()) {
            assertThat(Instant.now()).as("it takes longer than %s", PATIENCE).isBefore(end);
            Thread.sleep(100);
        }
    }
}
