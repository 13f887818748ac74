package tilshi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Documents say what is there. */
class DocsTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");
    private static final Pattern CODE_PATH =
            Pattern.compile("`((?:src|docs|bin|bench|sites|deploy)/[A-Za-z0-9_./-]+)`");
    private static final Pattern REFUSAL = Pattern.compile("class (\\w+) extends Refusal\\b");
    private static final Pattern PLACEHOLDER = Pattern.compile("<!-- number:");

    @Test
    void every_link_leads_to_a_file() throws IOException {
        var broken = new ArrayList<String>();
        for (var document : documents()) {
            var folder = document.toAbsolutePath().getParent();
            LINK.matcher(Files.readString(document))
                    .results()
                    .map(result -> result.group(1))
                    .filter(link -> !Files.exists(folder.resolve(link)))
                    .forEach(link -> broken.add(document + " → " + link));
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void every_path_named_exists() throws IOException {
        var missing = new ArrayList<String>();
        for (var document : documents()) {
            CODE_PATH
                    .matcher(Files.readString(document))
                    .results()
                    .map(result -> result.group(1))
                    .filter(path -> !Files.exists(Path.of(path)))
                    .forEach(path -> missing.add(document + " → " + path));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_module_is_in_the_architecture() throws IOException {
        var architecture = Files.readString(Path.of("ARCHITECTURE.md"));
        try (var modules = Files.list(Path.of("src/main/java/tilshi"))) {
            assertThat(modules.map(module -> "`" + module.getFileName() + "`").toList())
                    .allSatisfy(name -> assertThat(architecture).contains(name));
        }
    }

    @Test
    void every_refusal_is_in_the_model() throws IOException {
        var model = Files.readString(Path.of("docs/model.md"));
        try (var files = Files.walk(Path.of("src/main/java/tilshi"))) {
            var refusals =
                    files.filter(file -> file.toString().endsWith(".java"))
                            .flatMap(DocsTest::refusals)
                            .toList();
            assertThat(refusals).hasSizeGreaterThan(30);
            assertThat(refusals).allSatisfy(name -> assertThat(model).contains("`" + name + "`"));
        }
    }

    private static Stream<String> refusals(Path file) {
        try {
            return REFUSAL.matcher(Files.readString(file)).results().map(r -> r.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void every_figure_was_measured() throws IOException {
        for (var document : documents()) {
            assertThat(PLACEHOLDER.matcher(Files.readString(document)).find())
                    .as("%s has a figure that nobody measured", document)
                    .isFalse();
        }
    }

    @Test
    void the_readme_fits_one_screen() throws IOException {
        assertThat(Files.readAllLines(Path.of("README.md")).size()).isLessThanOrEqualTo(80);
        assertThat(Files.readAllLines(Path.of("ARCHITECTURE.md")).size()).isLessThanOrEqualTo(200);
    }

    private static List<Path> documents() throws IOException {
        try (var files = Files.walk(Path.of("."), 4)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().contains("node_modules"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .filter(file -> !file.toString().contains("/build/"))
                    .toList();
        }
    }
}
