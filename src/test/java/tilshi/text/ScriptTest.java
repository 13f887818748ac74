package tilshi.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptTest {

    @ParameterizedTest
    @CsvSource({
        "Қазақстан, CYRILLIC",
        "Qazaqstan, LATIN",
        "Компания OpenAI жариялады, CYRILLIC",
        "Tilshi: новый портал OpenStreetMap, LATIN",
        "2026!, CYRILLIC",
        "'', CYRILLIC",
        "中文 x, LATIN",
    })
    void a_text_is_in_the_script_most_of_its_letters_are_in(String text, Script script) {
        assertThat(Script.of(text)).isEqualTo(script);
    }

    @Test
    void only_kazakh_in_latin_names_its_script() {
        assertThat(Script.CYRILLIC.tag(Language.KAZAKH)).isEqualTo("kk");
        assertThat(Script.LATIN.tag(Language.KAZAKH)).isEqualTo("kk-Latn");
        assertThat(Script.CYRILLIC.tag(Language.RUSSIAN)).isEqualTo("ru");
        assertThat(Script.LATIN.tag(Language.ENGLISH)).isEqualTo("en");
    }
}
