package tilshi.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A disk that is full stops the mirror and nothing else, and all is well when there is room. */
@Timeout(300)
class FullDiskTest {

    static {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host,connection");
    }

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void a_full_disk_stops_the_mirror_but_not_serving_and_heals_by_itself() throws Exception {
        assertThat(RunningTilshi.JAR).as("Run bin/build first").exists();
        var data = Files.createTempDirectory("tilshi-full-");
        var mirror = Files.createDirectory(data.resolve("mirror"));
        assumeTrue(mount("-t", "tmpfs", "-o", "size=20m", "tmpfs", mirror.toString()));
        try (var tilshi = RunningTilshi.on(data)) {
            tilshi.start();
            within(() -> tilshi.ready(client, "mirror").contains("KiB are left"));
            everythingIsServed(tilshi);
            assertThat(tilshi.tells(client, "/metrics")).contains("tilshi_mirror_works 0.0");
            Thread.sleep(3_000);
            assertThat(tilshi.says().split("The mirror stops, serving goes on", -1)).hasSize(2);

            assertThat(mount("-o", "remount,size=200m", mirror.toString())).isTrue();

            within(() -> tilshi.ready(client, "mirror").equals("complete"));
            assertThat(tilshi.tells(client, "/metrics")).contains("tilshi_mirror_works 1.0");
            assertThat(tilshi.says().split("The mirror works again", -1)).hasSize(2);
            everythingIsServed(tilshi);
            var lying = Files.readString(mirror.resolve("200/news/kk/index.html"));
            assertThat(lying).isEqualTo(tilshi.get(client, "news.localhost", "/kk/").body());

            fill(mirror);
            within(() -> tilshi.ready(client, "mirror-change").equals("-1") || touched(tilshi));
            everythingIsServed(tilshi);
            Files.delete(mirror.resolve("something-else"));
            within(() -> tilshi.ready(client, "mirror").equals("complete"));
        } finally {
            command("umount", mirror.toString());
        }
    }

    /** Something changes, so that there is something to write. */
    private boolean touched(RunningTilshi tilshi) throws IOException, InterruptedException {
        var page = Files.createTempFile("page-", ".txt");
        Files.writeString(
                page,
                """
                20 мая 2022 | 19:27

                Диск полон, а паром идёт

                Паром через Сумбеозен ушёл в последний рейс этого сезона: лёд встал раньше обычного.

                Утром на причале собрались тридцать человек. До другого берега паром шёл сорок минут.
                """);
        tilshi.run("import", "page", page.toString(), "--site", "news/ru", "--publish");
        return tilshi.ready(client, "mirror").contains("left");
    }

    private void everythingIsServed(RunningTilshi tilshi) throws Exception {
        for (var path : new String[] {"/kk/", "/ru/", "/en/", "/ru/archive", "/kk/rss.xml"}) {
            assertThat(tilshi.get(client, "news.localhost", path).statusCode()).isEqualTo(200);
        }
    }

    private static void fill(Path folder) throws IOException {
        try (var out = Files.newOutputStream(folder.resolve("something-else"))) {
            var bytes = new byte[1 << 20];
            while (true) {
                out.write(bytes);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space left");
        }
    }

    private static boolean mount(String... arguments) throws Exception {
        var line = new String[arguments.length + 1];
        line[0] = "mount";
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        return command(line);
    }

    private static boolean command(String... line) throws Exception {
        return new ProcessBuilder(line).redirectErrorStream(true).start().waitFor() == 0;
    }

    private static void within(Callable<Boolean> isSo) throws Exception {
        var end = Instant.now().plus(PATIENCE);
        while (!isSo.call()) {
            assertThat(Instant.now()).as("it takes longer than %s", PATIENCE).isBefore(end);
            Thread.sleep(100);
        }
    }
}
