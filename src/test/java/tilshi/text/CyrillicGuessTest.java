package tilshi.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CyrillicGuessTest {

    @ParameterizedTest
    @CsvSource({
        "kopir, көпір",
        "koktem, көктем",
        "ukimet, үкімет",
        "kitap, кітап",
        "alem, әлем",
        "zhana, жаңа",
        "jana, жаңа",
        "qazaq, қазақ",
        "kogam, қоғам",
        "gylym, ғылым",
        "muragat, мұрағат",
        "suret, сурет",
        "tenge, теңге",
        "madeniet, мәдениет",
        "qaida, қайда",
        "bayterek, бәйтерек",
        "halyq, халық",
        "shymkent, шымкент",
        "bilim, білім",
        "tengiz, теңіз",
        "onir, өңір",
        "üşin, үшін",
        "ğasyr, ғасыр"
    })
    void a_kazakh_word_is_found_among_the_guesses(String typed, String meant) {
        assertThat(CyrillicGuess.of(typed)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "most, мост", "prezident, президент", "tokaev, токаев", "Almaty, алматы",
        "ploshchad, площад", "zhurnal, журнал", "stantsiya, станция", "khokkey, хоккей"
    })
    void a_russian_word_is_found_among_the_guesses(String typed, String meant) {
        assertThat(CyrillicGuess.of(typed)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "көпір", "mostқа", "naïve", "don't"})
    void nothing_is_guessed_of_what_is_no_latin_word(String typed) {
        assertThat(CyrillicGuess.of(typed)).isEmpty();
    }

    @Test
    void guesses_are_few_whatever_is_typed() {
        assertThat(CyrillicGuess.of("agiknoungagiknouagiknouagiknouagiknou")).hasSizeLessThan(54);
        assertThat(CyrillicGuess.of("a".repeat(41))).isEmpty();
    }
}
