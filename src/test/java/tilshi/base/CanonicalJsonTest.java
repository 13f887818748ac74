package tilshi.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {

    /** RFC 8785, section 3.2.2 and 3.2.4. */
    @Test
    void the_example_of_the_rfc_comes_out_as_the_rfc_prints_it() {
        var json =
                """
                {
                  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }
                """;

        assertThat(text(CanonicalJson.bytes(json)))
                .isEqualTo(
                        "{\"literals\":[null,true,false],"
                                + "\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                                + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    /** RFC 8785, section 3.2.3: by UTF-16 code units, not by code points. */
    @Test
    void names_are_sorted_as_the_rfc_sorts_them() {
        var json =
                """
                {"\\u20ac": "Euro Sign", "\\r": "Carriage Return",
                 "\\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
                 "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control",
                 "\\u00f6": "Latin Small Letter O With Diaeresis"}
                """;

        assertThat(text(CanonicalJson.bytes(json)))
                .matches(
                        ".*Carriage Return.*One.*Control.*Diaeresis.*Euro Sign.*Grinning"
                                + " Face.*Dalet.*");
    }

    /** RFC 8785, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "0.0, 0",
        "-0.0, 0",
        "1.0, 1",
        "1e21, 1e+21",
        "1e20, 100000000000000000000",
        "1e-6, 0.000001",
        "1e-7, 1e-7",
        "9007199254740991, 9007199254740991",
    })
    void a_number_has_one_spelling(String written, String canonical) {
        assertThat(text(CanonicalJson.bytes("[" + written + "]"))).isEqualTo("[" + canonical + "]");
    }

    @Property
    void the_order_of_names_and_the_spaces_between_do_not_matter(
            @ForAll("objects") Map<String, Object> object, @ForAll Random random) {
        var names = new ArrayList<>(object.keySet());
        Collections.shuffle(names, random);
        var shuffled = new LinkedHashMap<String, Object>();
        names.forEach(name -> shuffled.put(name, object.get(name)));
        var spaced = Json.write(shuffled).replaceFirst("^\\{", " {\n\t ");

        assertThat(CanonicalJson.bytes(spaced)).isEqualTo(CanonicalJson.bytes(object));
    }

    @Test
    void the_order_in_a_list_and_the_kind_of_a_value_do_matter() {
        assertThat(CanonicalJson.bytes("[1,2]")).isNotEqualTo(CanonicalJson.bytes("[2,1]"));
        assertThat(CanonicalJson.bytes("[1]")).isNotEqualTo(CanonicalJson.bytes("[\"1\"]"));
        assertThat(CanonicalJson.bytes("[null]")).isNotEqualTo(CanonicalJson.bytes("[false]"));
    }

    @Test
    void what_is_not_json_is_not_hashed() {
        assertThatThrownBy(() -> CanonicalJson.bytes("{\"a\":"))
                .isInstanceOf(UncheckedIOException.class);
    }

    /** FIPS 180-4, the example of one block. */
    @Test
    void a_hash_is_sha256_in_hexadecimal() {
        assertThat(CanonicalJson.sha256("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(CanonicalJson.sha256("қ"))
                .isEqualTo(CanonicalJson.sha256("қ".getBytes(StandardCharsets.UTF_8)));
    }

    @Provide
    Arbitrary<Map<String, Object>> objects() {
        Arbitrary<String> words = Arbitraries.strings().withChars("abқө\"\\\n€é ").ofMaxLength(5);
        Arbitrary<Object> values =
                Arbitraries.oneOf(
                        words.map(word -> (Object) word),
                        Arbitraries.integers().map(number -> (Object) number),
                        Arbitraries.of(true, false).map(truth -> (Object) truth),
                        words.list().ofMaxSize(3).map(list -> (Object) List.copyOf(list)));
        return Arbitraries.maps(words, values).ofMaxSize(6);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
