package tilshi.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void words_keep_their_hyphens_and_numbers_their_fractions() {
        assertThat(Words.of("Әлем-жаһан, 3,5 млн."))
                .containsExactly("Әлем-жаһан", ",", " ", "3,5", " ", "млн", ".");
        assertThat(Words.of("по-прежнему — «да»"))
                .containsExactly("по-прежнему", " ", "—", " ", "«", "да", "»");
        assertThat(Words.of("don't (2026-11-22)!"))
                .containsExactly("don't", " ", "(", "2026-11-22", ")", "!");
    }

    @Test
    void what_is_one_sign_to_the_eye_stays_one() {
        assertThat(Words.of("👩‍🚀, й")).containsExactly("👩‍🚀", ",", " ", "й");
    }

    @Test
    void a_chain_without_end_is_taken_apart_too() {
        var chain = "a-".repeat(100_000);

        assertThat(String.join("", Words.of(chain))).isEqualTo(chain);
    }

    @Property
    void together_the_parts_are_the_text(@ForAll String text) {
        assertThat(String.join("", Words.of(text))).isEqualTo(text);
    }
}
