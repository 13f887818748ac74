package tilshi.press;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A page that is set but not pressed yet: what it says, and how it may be kept.
 *
 * @param status HTTP status, 200, 301, 302, 404, 410 or 503
 * @param keeping how long others may keep it
 * @param headers further headers, in the order they are sent
 */
public record Sheet(
        int status,
        String contentType,
        byte[] body,
        Keeping keeping,
        List<Map.Entry<String, String>> headers) {

    public Sheet {
        headers = List.copyOf(headers);
    }

    /** A page of text in UTF-8 that changes. */
    public static Sheet of(int status, String contentType, String text) {
        return new Sheet(
                status,
                contentType + "; charset=utf-8",
                text.getBytes(StandardCharsets.UTF_8),
                Keeping.SHORT,
                List.of());
    }

    /** Bytes that never change at their address. */
    public static Sheet forEver(String contentType, byte[] body) {
        return new Sheet(200, contentType, body, Keeping.FOR_EVER, List.of());
    }

    /** A page that nobody is to keep: what one reader asked for, what is true just now. */
    public Sheet keptByNobody() {
        return new Sheet(status, contentType, body, Keeping.NEVER, headers);
    }

    /** A page for whoever holds its address: nobody keeps it, not even what is theirs alone. */
    public Sheet keptInPrivate() {
        return new Sheet(status, contentType, body, Keeping.PRIVATE, headers);
    }

    /** All headers but length and coding, names in lower case, in the order they are sent. */
    public List<Map.Entry<String, String>> allHeaders() {
        var all = new ArrayList<Map.Entry<String, String>>();
        all.add(Map.entry("content-type", contentType));
        all.add(Map.entry("cache-control", keeping.header()));
        all.add(Map.entry("x-content-type-options", "nosniff"));
        all.add(Map.entry("accept-ranges", "none"));
        if (isText()) {
            all.add(Map.entry("vary", "Accept-Encoding"));
        }
        all.addAll(headers);
        return List.copyOf(all);
    }

    /** Whether it is worth coding. */
    boolean isText() {
        return contentType.startsWith("text/")
                || contentType.startsWith("image/svg")
                || contentType.contains("xml")
                || contentType.contains("json")
                || contentType.contains("javascript");
    }

    /** A page that moved for good. */
    public static Sheet movedTo(String location) {
        return of(301, "text/plain", location + "\n").with("location", location);
    }

    /** A page that leads somewhere else for now. */
    public static Sheet foundAt(String location) {
        return of(302, "text/plain", location + "\n").with("location", location);
    }

    public Sheet with(String header, String value) {
        var more = new ArrayList<>(headers);
        more.add(Map.entry(header, value));
        return new Sheet(status, contentType, body, keeping, more);
    }

    /** The same with another value of a header that it has. */
    public Sheet changing(String header, UnaryOperator<String> change) {
        var changed =
                headers.stream()
                        .map(
                                h ->
                                        h.getKey().equals(header)
                                                ? Map.entry(header, change.apply(h.getValue()))
                                                : h)
                        .toList();
        return new Sheet(status, contentType, body, keeping, changed);
    }

    /** How long browsers and caches in between may keep a page. */
    public enum Keeping {
        SHORT("public, max-age=5, s-maxage=60"),
        NEVER("no-store"),
        PRIVATE("private, no-store"),
        FOR_EVER("public, max-age=31536000, immutable");

        private final String header;

        Keeping(String header) {
            this.header = header;
        }

        String header() {
            return header;
        }
    }
}
