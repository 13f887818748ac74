package tilshi.ops;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;

/**
 * A real PostgreSQL for tests, fresh for each run. The programs are unpacked once into build/; the
 * data folder is thrown away.
 */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            throwAway(Path.of("target", "mirror"));
            postgres = EmbeddedPostgres.start(freshFolder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var access = postgres.access();
        return Map.of(
                "quarkus.datasource.jdbc.url", access.url(),
                "quarkus.datasource.username", access.user(),
                "quarkus.datasource.password", access.password());
    }

    private static void throwAway(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var walk = Files.walk(folder)) {
                for (var path : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    @Override
    public void stop() {
        if (postgres != null) {
            postgres.close();
        }
    }

    /** A folder for a database; its programs are linked from one that is kept. */
    static Path freshFolder() throws IOException {
        var kept = Path.of("build", "postgres").toAbsolutePath();
        Files.createDirectories(kept);
        var binaries = PostgresBinaries.in(kept);
        var fresh = Files.createTempDirectory("tilshi-test-");
        Files.createSymbolicLink(fresh.resolve(binaries.getFileName()), binaries);
        return fresh;
    }
}
