package tilshi.text;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Safelist;

/**
 * HTML that may be printed as it is. There are two ways to make one: escape a text, or clean a
 * fragment against a list of harmless elements. Templates print nothing else raw.
 */
public final class SafeHtml {

    private static final Safelist PROSE =
            new Safelist()
                    .addTags("p", "h2", "h3", "ul", "ol", "li", "strong", "em", "a", "br")
                    .addAttributes("a", "href")
                    .addProtocols("a", "href", "https", "http", "mailto")
                    .preserveRelativeLinks(true);

    private final String html;

    SafeHtml(String html) {
        this.html = html;
    }

    /** A text, its special characters escaped. */
    public static SafeHtml escaped(String text) {
        return new SafeHtml(Entities.escape(text));
    }

    /** A fragment of prose with everything but the harmless taken out. */
    public static SafeHtml cleaned(String fragment) {
        var settings = new Document.OutputSettings().prettyPrint(false);
        return new SafeHtml(Jsoup.clean(fragment, "https://relative.invalid/", PROSE, settings));
    }

    /** Something already safe inside an element without attributes. */
    public SafeHtml inside(String element) {
        return new SafeHtml("<" + element + ">" + html + "</" + element + ">");
    }

    /** Something already safe as a link; the address is escaped, its scheme is not judged here. */
    public SafeHtml linkedTo(String address) {
        return new SafeHtml("<a href=\"" + Entities.escape(address) + "\">" + html + "</a>");
    }

    public SafeHtml and(SafeHtml more) {
        return new SafeHtml(html + more.html);
    }

    @Override
    public String toString() {
        return html;
    }
}
