package tilshi.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Languages and scripts, from a few words. */
class LanguageGuessTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Мост откроют в октябре | ru | CYRILLIC",
                "Аким области рассказал о ремонте | ru | CYRILLIC",
                "Көпір қазан айында ашылады | kk | CYRILLIC",
                "Трамвай енді кеш жүреді | kk | CYRILLIC",
                "Бала мектептен келді, бірақ сабақ болмады | kk | CYRILLIC",
                "Аким обещал школу в селе Қарабұлақ к осени | ru | CYRILLIC",
                "Jıbekqalada jaña tramvai jolğa şyqty | kk | LATIN",
                "Bul jañalyq turaly oblys äkımı aitty | kk | LATIN",
                "The bridge will reopen in October | en | LATIN",
                "Besaral girls win the cup | en | LATIN",
                "Партия Amanat проводит встречи с жителями | ru | CYRILLIC",
                "Amanat партиясы тұрғындармен кездесті | kk | CYRILLIC",
            })
    void a_few_words_tell(String text, String language, Script script) {
        var guess = LanguageGuess.of(text);
        assertThat(guess.language().code()).isEqualTo(language);
        assertThat(guess.script()).isEqualTo(script);
    }
}
