package tilshi.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest
    @EnumSource
    void every_language_is_found_by_its_code(Language language) {
        assertThat(Language.of(language.code())).hasValue(language);
        assertThat(Language.known(language.code())).isEqualTo(language);
        assertThat(language.locale().getLanguage()).isEqualTo(language.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "KK", "kaz", "ру", "de"})
    void another_code_is_no_language(String code) {
        assertThat(Language.of(code)).isEmpty();
        assertThatThrownBy(() -> Language.known(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_word_that_is_missing_is_taken_from_the_next_best_language() {
        assertThat(Language.ENGLISH.pick(Map.of("ru", "р", "en", "e"))).isEqualTo("e");
        assertThat(Language.ENGLISH.pick(Map.of("kk", "қ", "ru", "р"))).isEqualTo("қ");
        assertThat(Language.KAZAKH.pick(Map.of("en", "e", "ru", "р"))).isEqualTo("р");
        assertThat(Language.KAZAKH.pick(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Бүгін қалада жаңа көпір ашылды деп хабарлады әкімдік | KAZAKH | CYRILLIC",
                "Bügin qalada jaña köpir aşyldy dep habarlady äkimdik | KAZAKH | LATIN",
                "Сегодня в городе открыли новый мост, сообщил акимат | RUSSIAN | CYRILLIC",
                "A new bridge was opened in the city today, it said | ENGLISH | LATIN",
            })
    void a_sentence_is_enough_to_guess_language_and_script(
            String sentence, Language language, Script script) {
        assertThat(LanguageGuess.of(sentence)).isEqualTo(new LanguageGuess(language, script));
    }
}
