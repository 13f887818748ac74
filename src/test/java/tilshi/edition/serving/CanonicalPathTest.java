package tilshi.edition.serving;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalPathTest {

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "//, /",
        "/kk/, /kk/",
        "/kk, /kk",
        "/KK/, /kk/",
        "//kk//, /kk/",
        "/kk/., /kk/",
        "/kk/./topics, /kk/topics",
        "/kk/topics/, /kk/topics",
        "/kk/topics//roads, /kk/topics/roads",
        "/ru/../kk/topics, /kk/topics",
        "/../../kk/, /kk/",
        "/%6Bk/, /kk/",
        "/kk/%74opics, /kk/topics",
        "/kk/a%2eb, /kk/a.b",
        "/kk/%2e%2e/ru/, /ru/",
        "/kk/%252e, /kk/%252e",
        "/kk/%252E%252e, /kk/%252e%252e",
        "/kk/%d2%9b, /kk/%D2%9B",
        "/kk/%D2%9A, /kk/%D2%9B",
        "/kk/a%3Fb, /kk/a%3Fb",
        "/kk/a%20b, /kk/a%20b",
        "/kk/a;b=c, /kk/a;b=c",
        "//evil.example/, /evil.example/",
        "/robots.txt, /robots.txt",
    })
    void every_form_of_a_path_has_one_canonical_form(String form, String canonical) {
        assertThat(CanonicalPath.of(form)).hasValue(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kk/",
                "/kk/%00",
                "/kk/%0a",
                "/kk/%7f",
                "/kk%2Fru",
                "/kk%2fru",
                "/kk/%5C..",
                "/kk/%",
                "/kk/%4",
                "/kk/%zz",
                "/kk/%u0041",
                "/kk/%C0%AF",
                "/kk/%C0%AE",
                "/kk/%ff",
                "/kk/%ED%A0%80",
                "/kk/%F4%90%80%80",
                "/kk/%E2%82",
                "/kk/\u0009",
                "/kk/қ",
            })
    void what_can_be_read_in_two_ways_or_none_is_no_path(String path) {
        assertThat(CanonicalPath.of(path)).isEmpty();
    }

    @Property(tries = 5_000)
    void it_is_the_canonical_form_of_itself(@ForAll("paths") String path) {
        var canonical = CanonicalPath.of(path);

        canonical.ifPresent(form -> assertThat(CanonicalPath.of(form)).hasValue(form));
    }

    @Property(tries = 5_000)
    void it_stays_a_path_of_the_same_host(@ForAll("paths") String path) {
        CanonicalPath.of(path)
                .ifPresent(
                        form ->
                                assertThat(form)
                                        .startsWith("/")
                                        .doesNotContain("//", "/./", "/../", "\\", "?", "#", " ")
                                        .matches("[!-~]+")
                                        .hasSizeLessThanOrEqualTo(3 * path.length()));
    }

    @Provide
    Arbitrary<String> paths() {
        return Arbitraries.of(
                        "/", "/", "//", ".", "..", "a", "B", "kk", "%2e", "%2E", "%2f", "%41",
                        "%61", "%25", "%d2%9b", "%D2%9A", "%C4%B0", "%CE%A3", "%00", "%", "~", ";",
                        "=", "@", "?", "#", "%3f", "%23", "%20", "\\", "қ", "\u00ff", "İ")
                .list()
                .ofMaxSize(12)
                .map(parts -> "/" + String.join("", parts));
    }
}
