package tilshi.edition;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tilshi.base.CanonicalJson;

/**
 * Files of {@code web/} that browsers fetch: faces, scripts, the desk's stylesheet. Their public
 * names carry a hash of their bytes, so they can be kept for ever.
 */
@Singleton
public class Assets {

    private static final Map<String, String> TYPES =
            Map.of(
                    "woff2", "font/woff2",
                    "js", "text/javascript; charset=utf-8",
                    "css", "text/css; charset=utf-8",
                    "svg", "image/svg+xml");

    private final Map<String, String> publicNames = new ConcurrentHashMap<>();

    /**
     * The public path of a file.
     *
     * @param name within {@code web/}: {@code fonts/literata-latin.woff2}
     */
    public String path(String name) {
        return "/assets/" + publicNames.computeIfAbsent(name, Assets::publicName);
    }

    /** The bytes behind a public path. */
    public Optional<byte[]> bytes(String path) {
        var name = path.substring("/assets/".length()).replaceFirst("\\.[0-9a-f]{10}\\.", ".");
        if (name.contains("..") || !TYPES.containsKey(suffix(name)) || !path(name).equals(path)) {
            return Optional.empty();
        }
        return Optional.of(read(name));
    }

    public String contentType(String path) {
        return TYPES.getOrDefault(suffix(path), "application/octet-stream");
    }

    /** A text file of {@code web/}. */
    public static String text(String name) {
        return new String(read(name), StandardCharsets.UTF_8);
    }

    private static String publicName(String name) {
        if (Assets.class.getResource("/web/" + name) == null) {
            return "missing/" + name;
        }
        var hash = CanonicalJson.sha256(read(name)).substring(0, 10);
        int dot = name.lastIndexOf('.');
        return name.substring(0, dot) + "." + hash + name.substring(dot);
    }

    private static byte[] read(String name) {
        try (var stream = Assets.class.getResourceAsStream("/web/" + name)) {
            if (stream == null) {
                throw new IllegalArgumentException("No file web/" + name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String suffix(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
