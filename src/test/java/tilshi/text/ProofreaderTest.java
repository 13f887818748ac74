package tilshi.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tilshi.base.Json;

/** What is found in a text that has faults, and how little in one that has none. */
class ProofreaderTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void planted_faults_of_russian_are_found_with_what_is_right() {
        var reader = Proofreader.of(Language.RUSSIAN);

        assertThat(found(reader, "Президент посетил школу. Малако подорожало."))
                .containsExactly("Малако → Молоко");
        assertThat(found(reader, "Согласно приказа он приехал, что-бы жить."))
                .anyMatch(line -> line.endsWith("→ чтобы"));
        assertThat(found(reader, "Мост открыли в пятницу, и жители обрадовались.")).isEmpty();
    }

    @Test
    void planted_faults_of_english_are_found_with_what_is_right() {
        var reader = Proofreader.of(Language.ENGLISH);

        assertThat(found(reader, "They was late for teh opening. I could of gone."))
                .containsExactly("was → are", "teh → the", "could of → could have");
        assertThat(found(reader, "The bridge opened on Friday, and the town was glad.")).isEmpty();
    }

    @Test
    void a_text_that_takes_too_long_is_given_up() {
        var reader = Proofreader.of(Language.RUSSIAN);

        assertThatThrownBy(() -> reader.read("Малако подорожало. ".repeat(900), Duration.ZERO))
                .isInstanceOf(Proofreader.GaveUp.class);
        assertThat(found(reader, "Малако")).hasSize(1);
    }

    @Test
    void in_the_stories_of_the_sample_newsroom_hardly_anything_is_remarked() throws IOException {
        for (var language : List.of(Language.RUSSIAN, Language.ENGLISH)) {
            var reader = Proofreader.of(language);
            var remarks = new ArrayList<String>();
            int words = 0;
            for (var text : texts(language)) {
                words += text.split("\\s+").length;
                remarks.addAll(found(reader, text));
            }
            assertThat(remarks).as("of %s words", words).hasSizeLessThan(words / 50);
        }
    }

    private static List<String> found(Proofreader reader, String text) {
        return reader.read(text, LONG).stream()
                .map(
                        remark ->
                                text.substring(remark.from(), remark.to())
                                        + " → "
                                        + remark.replacements().stream().findFirst().orElse(""))
                .toList();
    }

    private static List<String> texts(Language language) throws IOException {
        var texts = new ArrayList<String>();
        try (var files = Files.list(Path.of("src/main/resources/sample/stories"))) {
            for (var file : files.toList()) {
                var story = Json.MAPPER.readTree(Files.readString(file));
                gather(story.path("articles").path(language.code()), texts);
            }
        }
        return texts;
    }

    private static void gather(JsonNode node, List<String> texts) {
        if (node.isTextual() && node.asText().indexOf(' ') > 0) {
            texts.add(node.asText());
        }
        node.forEach(inner -> gather(inner, texts));
    }

    @Test
    void a_word_of_the_house_is_known_in_its_cases_and_no_other_word_is() {
        var list = Set.of("бесарал", "тасконыс", "астана", "ко");
        var russian = KnownWords.of(list, Language.RUSSIAN);

        for (var word : List.of("Бесарал", "бесаралом", "Бесарала", "Астане", "Астаной")) {
            assertThat(russian.have(word)).as(word).isTrue();
        }
        for (var word : List.of("Бесаралл", "бесар", "Астанна", "кому", "")) {
            assertThat(russian.have(word)).as(word).isFalse();
        }
        assertThat(KnownWords.of(list, Language.KAZAKH).have("бесаралом")).isFalse();
    }
}
