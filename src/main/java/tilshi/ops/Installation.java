package tilshi.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options every command shares, and the way to the database they lead to. */
final class Installation {

    /** What a serving process leaves in its data folder for commands to find. */
    private static final String NOTE = "serving.properties";

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings of the installation; see docs/how-to/run-in-production.")
    private @Nullable Path config;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Where the data live (TILSHI_DATA; default: ./data).")
    private @Nullable Path data;

    /**
     * Reads the settings and makes the database reachable: the one whose address is given, else our
     * own.
     *
     * @return our own database, or null where an address was given
     */
    @Nullable EmbeddedPostgres open() throws IOException {
        if (config != null) {
            Settings.load(config);
        }
        var url = Settings.find("tilshi.database.url");
        if (url != null) {
            connect(
                    url,
                    orEmpty(Settings.find("tilshi.database.user")),
                    orEmpty(Settings.find("tilshi.database.password")));
            return null;
        }
        var postgres = EmbeddedPostgres.start(folder().resolve("postgres"));
        var access = postgres.access();
        connect(access.url(), access.user(), access.password());
        return postgres;
    }

    /** The folder of the data. */
    Path folder() {
        if (data != null) {
            return data;
        }
        var told = Settings.find("tilshi.data");
        return Path.of(told == null ? System.getProperty("tilshi.default-data", "data") : told);
    }

    /** Leaves a note of how this process is reached. */
    void leaveNote(Properties note) throws IOException {
        Files.createDirectories(folder());
        var fresh = folder().resolve(NOTE + ".new");
        try (var writer = Files.newBufferedWriter(fresh)) {
            note.store(writer, "How the serving process is reached");
        }
        Files.move(fresh, folder().resolve(NOTE), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Takes over what the serving process said, so that a command prints the same addresses. */
    void readNote() throws IOException {
        var note = folder().resolve(NOTE);
        if (Files.exists(note)) {
            Settings.load(note);
        }
    }

    private static void connect(String url, String user, String password) {
        Settings.set("quarkus.datasource.jdbc.url", url);
        Settings.set("quarkus.datasource.username", user);
        Settings.set("quarkus.datasource.password", password);
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
