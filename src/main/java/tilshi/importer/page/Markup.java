package tilshi.importer.page;

import java.util.ArrayDeque;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** HTML made into a tree of bounded size and depth, however broken it is. */
final class Markup {

    private static final int MOST_TAGS = 60_000;
    private static final int DEEPEST = 120;
    private static final Pattern OPENING =
            Pattern.compile(
                    "(?i)^\\s*(?:<\\?xml[^>]{0,200}>\\s*)?(?:<!--|<!doctype\\s+html|<(?:html"
                            + "|head|body|meta|article|main"
                            + "|section|div|p|h1|h2|header|table|title|script|span|link)[\\s>/])");
    private static final Pattern CLOSING =
            Pattern.compile("(?i)</(?:p|div|a|span|h[1-3]|body|article)>");

    private Markup() {}

    /** Whether a text is HTML rather than plain text that happens to hold a tag. */
    static boolean is(String text) {
        var head = text.substring(0, Math.min(text.length(), 20_000));
        return OPENING.matcher(head).find() || CLOSING.matcher(head).results().limit(4).count() > 3;
    }

    static Document tree(String html) {
        var document = Jsoup.parse(bounded(html));
        flatten(document);
        return document;
    }

    static boolean isTooLong(String html) {
        return bounded(html).length() < html.length();
    }

    private static String bounded(String html) {
        int tags = 0;
        for (int i = html.indexOf('<'); i >= 0; i = html.indexOf('<', i + 1)) {
            if (++tags > MOST_TAGS) {
                return html.substring(0, i);
            }
        }
        return html;
    }

    /** Elements nested deeper than any honest page nests them become their words. */
    private static void flatten(Document document) {
        var open = new ArrayDeque<Deep>();
        open.push(new Deep(document, 0));
        while (!open.isEmpty()) {
            var deep = open.pop();
            if (deep.depth > DEEPEST) {
                var words = deep.element.text();
                deep.element.empty();
                deep.element.appendText(words);
            } else {
                deep.element
                        .children()
                        .forEach(child -> open.push(new Deep(child, deep.depth + 1)));
            }
        }
    }

    /** An element and how deep it is. */
    private record Deep(Element element, int depth) {}
}
