package tilshi.press;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tilshi.base.CanonicalJson;
import tilshi.base.Json;

/**
 * What the mirror's index knows of a page.
 *
 * @param number the change the node had applied when the page was pressed
 * @param version what pressed it: a page of another version is stale
 * @param hash names the plain bytes: a file of other bytes is not this page
 */
record Kept(
        int status,
        long number,
        String version,
        String hash,
        List<List<String>> headers,
        List<String> keys,
        List<Encoding> codings) {

    static Kept of(PressedPage page, long number, String version) {
        return new Kept(
                page.status(),
                number,
                version,
                page.hash(),
                page.headers().stream()
                        .map(h -> List.of(h.getKey().toString(), h.getValue().toString()))
                        .toList(),
                page.keys().stream().map(Key::name).sorted().toList(),
                List.copyOf(page.copies().keySet()));
    }

    /** What is known of an address that is no page. */
    static Kept none(Set<Key> keys, long number, String version) {
        var names = keys.stream().map(Key::name).sorted().toList();
        return new Kept(404, number, version, "", List.of(), names, List.of());
    }

    static Kept read(String json) {
        return Json.read(json, Kept.class);
    }

    String json() {
        return Json.write(this);
    }

    /** What who serves the files may have to be told. */
    Typesetter.Laid laid(Address address) {
        return new Typesetter.Laid(
                address,
                status,
                headers.stream().map(h -> Map.entry(h.getFirst(), h.getLast())).toList());
    }

    String contentType() {
        return headers.stream()
                .filter(header -> header.getFirst().equals("content-type"))
                .map(List::getLast)
                .findFirst()
                .orElse("");
    }

    PressedPage page(Map<Encoding, byte[]> bytes) {
        return PressedPage.ofParts(
                status,
                headers.stream().map(h -> Map.entry(h.getFirst(), h.getLast())).toList(),
                hash,
                bytes,
                keySet());
    }

    /** A page of other bytes than the index speaks of, whole but older or newer. */
    PressedPage page(byte[] plain) {
        return PressedPage.ofParts(
                status,
                headers.stream().map(h -> Map.entry(h.getFirst(), h.getLast())).toList(),
                CanonicalJson.sha256(plain).substring(0, 20),
                Map.of(Encoding.IDENTITY, plain),
                keySet());
    }

    Set<Key> keySet() {
        return keys.stream().map(Key::new).collect(Collectors.toUnmodifiableSet());
    }
}
