package tilshi.edition;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which build of the program this is. */
final class Build {

    private Build() {}

    /** Another name for every other build: the length and the time of what it runs from. */
    static String name() {
        try {
            var source = Build.class.getProtectionDomain().getCodeSource();
            if (source == null) {
                return "unknown";
            }
            var file = Path.of(source.getLocation().toURI());
            return Files.size(file) + "@" + Files.getLastModifiedTime(file).toMillis();
        } catch (IOException | URISyntaxException e) {
            return "unknown";
        }
    }
}
