package tilshi.importer.page;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Chooses the headline of an HTML page among its first-level headings and its declared titles. */
final class HtmlHeadline {

    private static final int LONGEST = 290;

    private HtmlHeadline() {}

    static String of(Document page, Element article, DeclaredFacts facts) {
        var headings = headings(page.select("h1"));
        var titles = facts.headlines();
        for (var heading : headings) {
            if (titles.stream().anyMatch(title -> agree(heading, title))) {
                return heading;
            }
        }
        var near = headings(article.select("h1"));
        if (!near.isEmpty()) {
            return near.getFirst();
        }
        if (headings.size() == 1 && Prose.words(headings.getFirst()) >= 3) {
            return headings.getFirst();
        }
        var declared = titles.stream().map(HtmlHeadline::withoutSite).findFirst();
        var second = headings(page.select("article h2, main h2, h2"));
        var chosen =
                declared.or(() -> headings.stream().findFirst())
                        .or(() -> second.stream().findFirst());
        return shortened(chosen.orElse(""));
    }

    private static List<String> headings(List<Element> elements) {
        return elements.stream()
                .map(element -> CleanText.line(CleanText.of(element.text())))
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST)
                .toList();
    }

    private static boolean agree(String heading, String title) {
        var one = Prose.same(heading);
        var other = Prose.same(title);
        return Prose.words(heading) >= 2
                && (other.startsWith(one) || one.startsWith(other) && other.length() > 20);
    }

    /** «Headline | Site» is the headline. */
    private static String withoutSite(String title) {
        int cut =
                Math.max(
                        title.lastIndexOf(" | "),
                        Math.max(title.lastIndexOf(" — "), title.lastIndexOf(" - ")));
        cut = Math.max(cut, Math.max(title.lastIndexOf(" – "), title.lastIndexOf(" :: ")));
        boolean site =
                cut > 15 && title.length() - cut < 45 && Prose.words(title.substring(cut)) <= 4;
        return site ? title.substring(0, cut).strip() : title;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST
                ? text
                : Lines.inParts(text).getFirst().substring(0, LONGEST - 2);
    }
}
