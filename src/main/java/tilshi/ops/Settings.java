package tilshi.ops;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What an installation says of itself, before anything is started: its file, its environment, its
 * command line; the later of these wins. Everything ends up as system properties, where the
 * framework finds it.
 */
final class Settings {

    private Settings() {}

    /**
     * Takes over a file of {@code tilshi.…} and {@code quarkus.…} properties. What the environment
     * or the command line says already stays.
     *
     * @throws IOException if the file cannot be read, naming it
     */
    static void load(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new IOException("Cannot read the configuration file " + file);
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        properties
                .stringPropertyNames()
                .forEach(name -> suggest(name, properties.getProperty(name)));
    }

    /** A value from the command line or the environment; null where neither has one. */
    static @Nullable String find(String name) {
        var property = System.getProperty(name);
        return property != null ? property : System.getenv(environmentName(name));
    }

    static void set(String name, String value) {
        System.setProperty(name, value);
    }

    /** Sets a value unless somebody closer has set it. */
    static void suggest(String name, String value) {
        if (find(name) == null) {
            set(name, value);
        }
    }

    /** {@code tilshi.database.url} → {@code TILSHI_DATABASE_URL}. */
    static String environmentName(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
