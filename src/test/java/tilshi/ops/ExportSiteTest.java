package tilshi.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The edition of one moment, written as files by a command. */
@Timeout(240)
class ExportSiteTest {

    static {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host,connection");
    }

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void an_exported_edition_is_the_mirror_of_that_moment() throws Exception {
        assertThat(RunningTilshi.JAR).as("Run bin/build first").exists();
        var data = Files.createTempDirectory("tilshi-export-");
        var folder = data.resolve("edition");
        try (var tilshi = RunningTilshi.on(data)) {
            tilshi.start();
            for (int i = 0; i < 1_200 && !tilshi.ready(client, "mirror").equals("complete"); i++) {
                Thread.sleep(100);
            }

            var said = tilshi.run("export", "site", folder.toString());

            assertThat(said).matches("\\d{3,} pages, as of change \\d+\\.");
            assertThat(files(folder)).isEqualTo(files(tilshi.mirror()));
            var front = tilshi.get(client, "news.localhost", "/kk/").body();
            assertThat(Files.readString(folder.resolve("200/news/kk/index.html"))).isEqualTo(front);

            assertThatThrownBy(() -> tilshi.run("export", "site", folder.toString()))
                    .hasMessageContaining("is not empty. Name an empty folder");
            tilshi.close();
            var alone = data.resolve("alone");
            assertThat(tilshi.run("export", "site", alone.toString())).isEqualTo(said);
            assertThat(files(alone)).isEqualTo(files(folder));
        }
    }

    /** What nginx serves: every file but the node's own, by its bytes. */
    private static Map<String, Integer> files(Path folder) throws IOException {
        var files = new TreeMap<String, Integer>();
        try (var walk = Files.walk(folder)) {
            for (var file : walk.filter(Files::isRegularFile).toList()) {
                var name = folder.relativize(file).toString();
                if (!name.equals("index.mv")) {
                    files.put(name, java.util.Arrays.hashCode(Files.readAllBytes(file)));
                }
            }
        }
        return files;
    }
}
