package tilshi.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PressedPageTest {

    private static final Set<Key> KEYS = Set.of(new Key("article:1"));

    @Property(tries = 100)
    void every_copy_decodes_to_the_same_bytes(@ForAll @NotEmpty String words) throws IOException {
        var text = words.repeat(1 + 2_000 / words.length());
        var page = PressedPage.of(html(text), KEYS);

        var plain = page.copy(Encoding.IDENTITY).toBytes();
        assertThat(plain).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
        assertThat(decoded(page.copy(Encoding.GZIP))).isEqualTo(plain);
        assertThat(decoded(page.copy(Encoding.BROTLI))).isEqualTo(plain);
    }

    @Test
    void a_text_of_some_length_has_a_copy_in_every_coding() {
        assertThat(PressedPage.of(html("көпір ".repeat(100)), KEYS).copies())
                .containsOnlyKeys(Encoding.values());
    }

    @Test
    void a_copy_that_would_be_no_smaller_is_not_made() {
        var noise = new byte[4_000];
        new Random(1).nextBytes(noise);
        var sheet = new Sheet(200, "text/plain", noise, Sheet.Keeping.SHORT, java.util.List.of());

        assertThat(PressedPage.of(sheet, KEYS).copies()).containsOnlyKeys(Encoding.IDENTITY);
        assertThat(PressedPage.of(html("short"), KEYS).copies())
                .containsOnlyKeys(Encoding.IDENTITY);
    }

    @Test
    void a_coding_that_is_not_there_is_answered_with_the_plain_copy() {
        var page = PressedPage.of(html("short"), KEYS);

        assertThat(page.copy(Encoding.BROTLI).encoding()).isEqualTo(Encoding.IDENTITY);
    }

    @Test
    void what_is_packed_already_is_not_packed_again() {
        var picture = Sheet.forEver("image/avif", new byte[10_000]);

        var page = PressedPage.of(picture, KEYS);

        assertThat(page.copies()).containsOnlyKeys(Encoding.IDENTITY);
        assertThat(header(page, "vary")).isNull();
        assertThat(header(page, "cache-control")).contains("immutable");
    }

    @Test
    void the_entity_tag_follows_the_content_and_nothing_else() {
        var tag = tag("a".repeat(500), KEYS);

        assertThat(tag("a".repeat(500), Set.of(new Key("b:2")))).isEqualTo(tag);
        assertThat(tag("a".repeat(501), KEYS)).isNotEqualTo(tag);
    }

    @Test
    void every_coding_has_an_entity_tag_of_its_own() {
        var page = PressedPage.of(html("a".repeat(500)), KEYS);

        assertThat(page.copies().values().stream().map(c -> c.etag().toString()).distinct())
                .hasSize(3)
                .allMatch(tag -> tag.matches("\"[0-9a-f]{20}(-gzip|-br)?\""));
    }

    @Test
    void at_hand_lie_packed_bytes_only_and_the_plain_ones_are_made_of_them() {
        var whole = PressedPage.of(html("көпір ".repeat(500)), KEYS);

        var packed = whole.packed();

        assertThat(packed.copies()).containsOnlyKeys(Encoding.GZIP, Encoding.BROTLI);
        assertThat(packed.isReady(Encoding.IDENTITY)).isFalse();
        assertThat(packed.copy(Encoding.IDENTITY).whole())
                .isEqualTo(whole.copy(Encoding.IDENTITY).whole());
        assertThat(packed.saysTheSameAs(whole)).isTrue();
        assertThat(packed.weight()).isLessThan(whole.weight());
        assertThat(PressedPage.of(html("short"), KEYS).packed().isReady(Encoding.GZIP)).isTrue();
    }

    @Test
    void pressing_twice_makes_the_same_bytes() {
        var one = PressedPage.of(html("көпір ".repeat(5_000)), KEYS);
        var other = PressedPage.of(html("көпір ".repeat(5_000)), KEYS);

        for (var encoding : Encoding.values()) {
            assertThat(other.copy(encoding).toBytes()).isEqualTo(one.copy(encoding).toBytes());
        }
        assertThat(other.saysTheSameAs(one)).isTrue();
    }

    @Test
    void a_page_with_another_status_or_header_does_not_say_the_same() {
        var page = PressedPage.of(html("a"), KEYS);

        assertThat(PressedPage.of(Sheet.of(404, "text/html", "a"), KEYS).saysTheSameAs(page))
                .isFalse();
        assertThat(
                        PressedPage.of(html("a").with("content-language", "kk"), KEYS)
                                .saysTheSameAs(page))
                .isFalse();
    }

    @Test
    void headers_are_complete_and_in_lower_case() {
        var page = PressedPage.of(html("a").with("content-language", "kk"), KEYS);

        assertThat(page.headers())
                .extracting(header -> header.getKey().toString())
                .containsExactly(
                        "content-type",
                        "cache-control",
                        "x-content-type-options",
                        "accept-ranges",
                        "vary",
                        "content-language");
        assertThat(header(page, "content-type")).isEqualTo("text/html; charset=utf-8");
    }

    @Test
    void a_page_weighs_all_its_copies_and_keys() {
        var light = PressedPage.of(html("a"), Set.of());
        var keyed = PressedPage.of(html("a"), KEYS);
        var heavy = PressedPage.of(html("a".repeat(10_000)), Set.of());

        assertThat(keyed.weight()).isGreaterThan(light.weight());
        assertThat(heavy.weight()).isGreaterThan(10_000);
    }

    @ParameterizedTest
    @CsvSource({"IDENTITY, identity", "GZIP, gzip", "BROTLI, br"})
    void codings_are_named_as_http_names_them(Encoding encoding, String token) {
        assertThat(encoding.token()).isEqualTo(token);
    }

    @Test
    void a_page_that_moved_says_where_to() {
        var page = PressedPage.of(Sheet.movedTo("/kk/new"), KEYS);

        assertThat(page.status()).isEqualTo(301);
        assertThat(header(page, "location")).isEqualTo("/kk/new");
        assertThat(PressedPage.of(Sheet.foundAt("/kk/new"), KEYS).status()).isEqualTo(302);
    }

    @Test
    void a_page_made_of_its_parts_is_the_page_they_were_taken_from() {
        var page = PressedPage.of(html("көпір ".repeat(100)).with("content-language", "kk"), KEYS);

        var again =
                PressedPage.ofParts(
                        page.status(),
                        page.headers().stream()
                                .map(h -> Map.entry(h.getKey().toString(), h.getValue().toString()))
                                .toList(),
                        page.hash(),
                        page.copies().values().stream()
                                .collect(Collectors.toMap(c -> c.encoding(), c -> c.toBytes())),
                        page.keys());

        assertThat(again.saysTheSameAs(page)).isTrue();
        assertThat(again.weight()).isEqualTo(page.weight());
        assertThat(again.keys()).isEqualTo(KEYS);
        for (var encoding : Encoding.values()) {
            assertThat((Object) again.copy(encoding).etag()).isEqualTo(page.copy(encoding).etag());
            assertThat(again.copy(encoding).whole()).isEqualTo(page.copy(encoding).whole());
        }
    }

    @Test
    void a_page_without_plain_bytes_is_no_page() {
        assertThatThrownBy(() -> PressedPage.ofParts(200, List.of(), "0", Map.of(), KEYS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_header_cannot_carry_another_one() {
        assertThatThrownBy(() -> PressedPage.of(Sheet.movedTo("/kk/\r\nset-cookie: a"), KEYS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void headers_and_bytes_lie_one_behind_the_other_as_they_are_sent() {
        var copy =
                PressedPage.of(html("a".repeat(500)).with("content-language", "kk"), KEYS)
                        .copy(Encoding.GZIP);

        assertThat(copy.whole().toString(0, copy.head(), StandardCharsets.US_ASCII))
                .isEqualTo(
                        """
                        content-type: text/html; charset=utf-8
                        cache-control: public, max-age=5, s-maxage=60
                        x-content-type-options: nosniff
                        accept-ranges: none
                        vary: Accept-Encoding
                        content-language: kk
                        etag: %s
                        content-encoding: gzip
                        content-length: %s

                        """
                                .formatted(copy.etag(), copy.length())
                                .replace("\n", "\r\n"));
        assertThat(copy.unchanged().toString(StandardCharsets.US_ASCII))
                .isEqualTo(
                        """
                        cache-control: public, max-age=5, s-maxage=60
                        vary: Accept-Encoding
                        etag: %s

                        """
                                .formatted(copy.etag())
                                .replace("\n", "\r\n"));
    }

    private static String tag(String text, Set<Key> keys) {
        return PressedPage.of(html(text), keys).etag().toString();
    }

    private static Sheet html(String text) {
        return Sheet.of(200, "text/html", text);
    }

    private static String header(PressedPage page, String name) {
        return page.headers().stream()
                .filter(header -> header.getKey().contentEquals(name))
                .map(header -> header.getValue().toString())
                .findFirst()
                .orElse(null);
    }

    private static byte[] decoded(PressedPage.Copy copy) throws IOException {
        return switch (copy.encoding()) {
            case IDENTITY -> copy.toBytes();
            case GZIP ->
                    new GZIPInputStream(new ByteArrayInputStream(copy.toBytes())).readAllBytes();
            case BROTLI -> Decoder.decompress(copy.toBytes()).getDecompressedData();
        };
    }
}
