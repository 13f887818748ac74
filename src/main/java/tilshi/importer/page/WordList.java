package tilshi.importer.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Lists of words, read from a file of this room: lines under {@code [section]} headings. */
final class WordList {

    private final Map<String, List<String>> sections = new LinkedHashMap<>();

    private WordList() {}

    static WordList read(String name) {
        var file = "/importer/page/" + name;
        var list = new WordList();
        try (var stream = Objects.requireNonNull(WordList.class.getResourceAsStream(file), file);
                var lines =
                        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var section = "";
            for (var raw : lines.lines().toList()) {
                var line = raw.strip();
                if (line.startsWith("[")) {
                    section = line.substring(1, line.length() - 1);
                } else if (!line.isEmpty() && !line.startsWith("#")) {
                    list.sections.computeIfAbsent(section, any -> new ArrayList<>()).add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return list;
    }

    /** The lines of a section; none where there is no such section. */
    List<String> section(String name) {
        return sections.getOrDefault(name, List.of());
    }

    /** The words of a section, however they stand on its lines. */
    List<String> words(String name) {
        return section(name).stream()
                .flatMap(line -> List.of(line.split("\\s+")).stream())
                .toList();
    }
}
