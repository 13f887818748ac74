package tilshi.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Search compares words, not the way they are written. */
class PlainWordsTest {

    @Test
    void letters_are_small_and_yo_is_ye() {
        assertThat(PlainWords.of("ЁЖ, Ёлка и ӘЖЕ")).containsExactly("еж", "елка", "и", "әже");
    }

    @Test
    void signs_are_no_words() {
        assertThat(PlainWords.of("«Алма-Ата»: 12,4 млрд!? — don't"))
                .containsExactly("алма", "ата", "12", "4", "млрд", "don", "t");
        assertThat(PlainWords.of(" \u0000\t—…\"'&|!<>():*\\ ")).isEmpty();
    }

    @Test
    void what_is_not_seen_parts_no_word() {
        assertThat(PlainWords.of("за\u0301мок сне\u00ADго\u200Bуборщик"))
                .containsExactly("замок", "снегоуборщик");
    }

    @Test
    void a_letter_of_two_parts_is_one() {
        assertThat(PlainWords.of("и\u0306од")).containsExactly("йод");
    }
}
