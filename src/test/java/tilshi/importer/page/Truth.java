package tilshi.importer.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A page of the corpus and what is known to be true of it. */
record Truth(String name, JsonNode facts) {

    private static final Path CORPUS = Path.of("src/test/resources/importer/page");

    static List<Truth> all() {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(Truth::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Truth read(Path file) {
        try {
            return new Truth(
                    file.getFileName().toString(), new ObjectMapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] page() {
        try {
            return Files.readAllBytes(CORPUS.resolve(text("page")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page as a program of another time would have saved it. */
    byte[] page(Charset charset) {
        return new String(page(), StandardCharsets.UTF_8).getBytes(charset);
    }

    String text(String field) {
        return facts.path(field).asText("");
    }

    List<String> texts(String field) {
        var texts = new ArrayList<String>();
        facts.path(field).forEach(node -> texts.add(node.asText()));
        return texts;
    }

    List<List<String>> rows(String field) {
        var rows = new ArrayList<List<String>>();
        facts.path(field)
                .forEach(
                        node -> {
                            var row = new ArrayList<String>();
                            node.forEach(cell -> row.add(cell.asText()));
                            rows.add(row);
                        });
        return rows;
    }

    @Override
    public String toString() {
        return name;
    }
}
