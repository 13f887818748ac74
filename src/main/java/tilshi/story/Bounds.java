package tilshi.story;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;

/** Checks that parts of a body share. Every one returns the value in the form to keep. */
final class Bounds {

    static final int TEXT = 20_000;
    static final int LINE = 500;
    static final int BLOCKS = 2_000;
    static final int ITEMS = 500;
    static final int COLUMNS = 30;
    private static final Set<String> SCHEMES = Set.of("https", "http", "mailto", "tel");

    private Bounds() {}

    /** A text in Unicode's composed form, without control characters, of bounded length. */
    static String text(String text, int longest) {
        if (text.length() > longest) {
            throw new Flaw.Found(Flaw.TOO_LONG);
        }
        boolean strange =
                text.codePoints()
                        .anyMatch(
                                c ->
                                        c == 0xFFFD
                                                || c != '\n'
                                                        && c != '\t'
                                                        && Character.isISOControl(c)
                                                || Character.getType(c) == Character.SURROGATE);
        if (strange) {
            throw new Flaw.Found(Flaw.BAD_CHARACTER);
        }
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (composed.length() > longest) {
            // A few letters are longer in the composed form; what is kept must be readable again.
            throw new Flaw.Found(Flaw.TOO_LONG);
        }
        return composed;
    }

    /** A text that says something. */
    static String filled(String text, int longest) {
        if (text.isBlank()) {
            throw new Flaw.Found(Flaw.EMPTY);
        }
        return text(text, longest).strip();
    }

    static String line(String text) {
        return text(text, LINE).strip();
    }

    static <T> List<T> some(List<T> items, int most) {
        if (items.isEmpty()) {
            throw new Flaw.Found(Flaw.EMPTY);
        }
        return upTo(items, most);
    }

    static <T> List<T> upTo(List<T> items, int most) {
        if (items.size() > most) {
            throw new Flaw.Found(Flaw.TOO_MANY);
        }
        return List.copyOf(items);
    }

    static List<Span> words(List<Span> spans) {
        var merged = Span.merge(upTo(spans, ITEMS));
        if (Span.plain(merged).isBlank()) {
            throw new Flaw.Found(Flaw.EMPTY);
        }
        return merged;
    }

    /** A link a reader may follow: absolute with a harmless scheme, or within the site. */
    static String link(String href) {
        if (href.length() > 2_000) {
            throw new Flaw.Found(Flaw.TOO_LONG);
        }
        try {
            var uri = new URI(href);
            boolean inside =
                    uri.getScheme() == null && href.startsWith("/") && !href.startsWith("//");
            boolean harmless = uri.getScheme() != null && SCHEMES.contains(uri.getScheme());
            if (inside || harmless) {
                return href;
            }
        } catch (URISyntaxException e) {
            throw new Flaw.Found(Flaw.BAD_LINK);
        }
        throw new Flaw.Found(Flaw.BAD_LINK);
    }

    static String id(String id) {
        if (!id.matches("[a-z0-9]{4,16}")) {
            throw new Flaw.Found(Flaw.BAD_ID);
        }
        return id;
    }
}
