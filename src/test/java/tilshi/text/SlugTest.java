package tilshi.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Қазақ ғарышкері жаңа өлкеде | qazaq garyshkeri zhana olkede",
                "Ұлт үні һәм ірі әңгіме | ult uni ham iri angime",
                "Щука, ёж и объявление | shchuka ezh i obyavlenie",
                "Что? Где! Когда… | chto gde kogda",
                "Café Zürich | cafe zurich",
                "Qazaqşa söz: ğ, ñ, ı | qazaqsa soz g n i",
                "People's choice — 2026 | peoples choice 2026",
                "C++ 20 % | c 20",
            })
    void letters_of_our_languages_are_spelt_as_the_country_spells_them(
            String headline, String words) {
        assertThat(Slug.of(headline)).isEqualTo(words.strip().replace(' ', '-'));
    }

    @ParameterizedTest
    @CsvSource({
        "замо́к на двери, zamok-na-dveri",
        "İstanbul, istanbul",
        "не­стан­дарт­ный, nestandartnyi",
        "ки‍но, kino",
    })
    void stress_marks_and_invisible_letters_part_no_word(String headline, String slug) {
        assertThat(Slug.of(headline)).isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource({"中文", "…", "''", "ъь"})
    void a_headline_nothing_of_which_can_be_spelt_is_a_story(String headline) {
        assertThat(Slug.of(headline)).isEqualTo("story");
    }

    @ParameterizedTest
    @CsvSource({"9", "13", "17", "41", "79", "80", "81", "200"})
    void a_long_headline_is_cut_between_words_if_it_can_be(int length) {
        var word = "a".repeat(length);

        var slug = Slug.of((word + " ").repeat(30));

        assertThat(slug).hasSizeLessThanOrEqualTo(Slug.LONGEST);
        var cut = length > Slug.LONGEST ? "a".repeat(Slug.LONGEST) : word;
        assertThat(slug.split("-")).containsOnly(cut);
    }

    @Property(tries = 2_000)
    void a_slug_is_short_plain_and_has_single_hyphens(@ForAll("headlines") String headline) {
        var slug = Slug.of(headline);

        assertThat(slug).matches("[a-z0-9]+(-[a-z0-9]+)*").hasSizeLessThanOrEqualTo(80);
        assertThat(Slug.of(slug)).isEqualTo(slug);
    }

    @Provide
    Arbitrary<String> headlines() {
        var letters =
                Arbitraries.strings()
                        .withChars("қғңөұүһіәҚҒҢӨҰҮҺІӘабвщёьъэюяЩЁ abc-XYZ09'’ʼ«»\u0301\u00adßıİğ")
                        .ofMaxLength(200);
        return Arbitraries.oneOf(letters, Arbitraries.strings().all().ofMaxLength(200));
    }
}
