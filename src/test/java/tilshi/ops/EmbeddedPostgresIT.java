package tilshi.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A database of our own keeps what it was given, whatever is done to it, and stays in its folder.
 */
@Timeout(120)
class EmbeddedPostgresIT {

    private Path folder;

    @BeforeEach
    void a_fresh_folder() throws IOException {
        folder = TestDatabase.freshFolder();
    }

    @AfterEach
    void nothing_is_left_behind() throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void the_second_start_finds_what_the_first_left() throws Exception {
        try (var first = EmbeddedPostgres.start(folder)) {
            assertThat(first.isOurs()).isTrue();
            write(first, "қазақша");
        }

        try (var second = EmbeddedPostgres.start(folder)) {
            assertThat(read(second)).containsExactly("қазақша");
        }
    }

    @Test
    void a_database_that_runs_already_is_joined_and_left_running() throws Exception {
        try (var first = EmbeddedPostgres.start(folder)) {
            var second = EmbeddedPostgres.start(folder);
            assertThat(second.isOurs()).isFalse();
            assertThat(second.access()).isEqualTo(first.access());

            second.close();

            write(first, "still here");
        }
    }

    @Test
    void a_folder_that_is_something_else_is_refused_and_left_as_it_was() throws Exception {
        var foreign = folder.resolve("data").resolve("thesis.txt");
        Files.createDirectories(foreign.getParent());
        Files.writeString(foreign, "years of work");

        assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not a database");

        assertThat(foreign).hasContent("years of work");
        assertThat(names(foreign.getParent())).containsExactly("thesis.txt");
    }

    @Test
    void files_of_others_that_are_named_like_ours_are_not_overwritten() throws Exception {
        var secret = folder.resolve("password");
        var fresh = folder.resolve("data.new").resolve("thesis.txt");
        Files.writeString(secret, "of my bank");
        Files.createDirectories(fresh.getParent());
        Files.writeString(fresh, "years of work");

        assertThatThrownBy(() -> EmbeddedPostgres.start(folder)).isInstanceOf(IOException.class);

        assertThat(secret).hasContent("of my bank");
        assertThat(fresh).hasContent("years of work");
    }

    @Test
    void half_a_database_left_by_a_power_cut_is_made_anew() throws Exception {
        Files.createFile(folder.resolve("lock"));
        Files.createDirectories(folder.resolve("data.new"));
        Files.writeString(folder.resolve("data.new").resolve("half"), "");

        try (var postgres = EmbeddedPostgres.start(folder)) {
            write(postgres, "whole");
        }
        assertThat(folder.resolve("data.new")).doesNotExist();
    }

    @Test
    void what_was_committed_outlives_the_death_of_the_database() throws Exception {
        var first = EmbeddedPostgres.start(folder);
        write(first, "committed");
        long postmaster = postmaster();

        new ProcessBuilder("kill", "-9", Long.toString(postmaster)).start().waitFor();
        await(() -> processesOf(folder).isEmpty());

        try (var second = EmbeddedPostgres.start(folder)) {
            assertThat(second.isOurs()).isTrue();
            assertThat(read(second)).containsExactly("committed");
        }
        first.close();
    }

    @Test
    void a_jvm_that_is_killed_takes_its_database_with_it_and_loses_nothing() throws Exception {
        var child =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Child.class.getName(),
                                folder.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("child.log").toFile())
                        .start();
        await(() -> Files.exists(folder.resolve("written")) || !child.isAlive());
        assertThat(child.isAlive()).as(Files.readString(folder.resolve("child.log"))).isTrue();
        assertThat(processesOf(folder)).isNotEmpty();

        child.destroyForcibly().waitFor();

        await(() -> processesOf(folder).isEmpty());
        try (var again = EmbeddedPostgres.start(folder)) {
            assertThat(again.isOurs()).isTrue();
            assertThat(read(again)).containsExactly("by a child");
        }
    }

    @Test
    void nobody_gets_in_without_the_password_and_nobody_else_reads_it() throws Exception {
        try (var postgres = EmbeddedPostgres.start(folder)) {
            var access = postgres.access();
            assertThatThrownBy(
                            () -> DriverManager.getConnection(access.url(), access.user(), "wrong"))
                    .isInstanceOf(SQLException.class);
            assertThat(access.url()).startsWith("jdbc:postgresql://127.0.0.1:");
            assertThat(Files.getPosixFilePermissions(folder.resolve("password")))
                    .hasSize(2)
                    .allMatch(permission -> permission.name().startsWith("OWNER_"));
        }
    }

    @Test
    void a_stop_is_clean_and_ends_every_process() throws Exception {
        var postgres = EmbeddedPostgres.start(folder);

        postgres.close();

        assertThat(processesOf(folder)).isEmpty();
        assertThat(folder.resolve("data/postmaster.pid")).doesNotExist();
    }

    /** A JVM that starts a database, writes a row and waits to be killed. */
    static final class Child {

        private Child() {}

        public static void main(String[] arguments) throws Exception {
            var folder = Path.of(arguments[0]);
            var postgres = EmbeddedPostgres.start(folder);
            write(postgres, "by a child");
            Files.createFile(folder.resolve("written"));
            Thread.sleep(Duration.ofMinutes(5));
        }
    }

    private static void write(EmbeddedPostgres postgres, String words) throws SQLException {
        var access = postgres.access();
        try (var connection =
                        DriverManager.getConnection(
                                access.url(), access.user(), access.password());
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists note (words text)");
            statement.execute("insert into note values ('" + words + "')");
        }
    }

    private static List<String> read(EmbeddedPostgres postgres) throws SQLException {
        var access = postgres.access();
        try (var connection =
                        DriverManager.getConnection(
                                access.url(), access.user(), access.password());
                var rows = connection.createStatement().executeQuery("select words from note")) {
            var words = new java.util.ArrayList<String>();
            while (rows.next()) {
                words.add(rows.getString(1));
            }
            return words;
        }
    }

    private long postmaster() throws IOException {
        var lines = Files.readAllLines(folder.resolve("data").resolve("postmaster.pid"));
        return Long.parseLong(lines.getFirst().strip());
    }

    /** Processes whose working directory is the database's: the server and all its children. */
    private static List<Path> processesOf(Path folder) {
        try (var processes = Files.list(Path.of("/proc"))) {
            return processes
                    .filter(process -> process.getFileName().toString().matches("\\d+"))
                    .filter(process -> isIn(process, folder.resolve("data")))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean isIn(Path process, Path data) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(data);
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        var end = Instant.now().plusSeconds(30);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waited too long").isBefore(end);
            Thread.sleep(20);
        }
    }
}
