package tilshi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Small is a promise: files, methods, templates, styles and scripts have an end. */
class SizeTest {

    private static final Pattern METHOD =
            Pattern.compile(
                    "^ {4}(?! )(?!.*[;=]\\s*$)[^*/@\\s].*\\(.*|^ {8}(?! ).*\\) (throws .*)?\\{$");

    @Test
    void no_java_file_is_longer_than_400_lines() throws IOException {
        assertThat(longerThan(400, "src", ".java")).isEmpty();
    }

    @Test
    void no_template_is_longer_than_150_lines() throws IOException {
        assertThat(longerThan(150, "src/main/resources/templates", ".html")).isEmpty();
    }

    @Test
    void no_stylesheet_is_longer_than_400_lines_and_no_script_than_200() throws IOException {
        assertThat(longerThan(400, "src/main/resources/web", ".css")).isEmpty();
        assertThat(longerThan(200, "src/main/resources/web", ".js")).isEmpty();
    }

    @Test
    void no_method_is_longer_than_40_lines() throws IOException {
        var tooLong = new ArrayList<String>();
        for (var file : files("src/main/java", ".java")) {
            tooLong.addAll(longMethods(file));
        }
        assertThat(tooLong).isEmpty();
    }

    /** A method of a top-level class ends with a brace at its own depth. */
    private static List<String> longMethods(Path file) throws IOException {
        var found = new ArrayList<String>();
        int start = -1;
        var lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (start < 0 && METHOD.matcher(line).matches() && !line.contains(" record ")) {
                start = i;
            }
            if (line.equals("    }") || line.startsWith("    }") && line.endsWith(";")) {
                if (start >= 0 && i - start + 1 > 40 && !isSql(lines.subList(start, i))) {
                    found.add(file + ":" + (start + 1) + " has " + (i - start + 1) + " lines");
                }
                start = -1;
            }
        }
        return found;
    }

    /** A statement in SQL is as long as it is; it is one thought. */
    private static boolean isSql(List<String> lines) {
        return lines.stream().anyMatch(line -> line.contains("\"\"\""));
    }

    private static List<String> longerThan(int most, String folder, String suffix)
            throws IOException {
        var tooLong = new ArrayList<String>();
        for (var file : files(folder, suffix)) {
            long lines = Files.readAllLines(file).size();
            if (lines > most) {
                tooLong.add(file + " has " + lines + " lines");
            }
        }
        return tooLong;
    }

    private static List<Path> files(String folder, String suffix) throws IOException {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .filter(file -> !file.toString().contains("node_modules"))
                    .toList();
        }
    }
}
