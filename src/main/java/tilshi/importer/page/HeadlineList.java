package tilshi.importer.page;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Tells a page that lists many stories, as fronts and sections do, from one that tells one. */
final class HeadlineList {

    private static final int MANY = 5;
    private static final int PROSE = 120;

    private HeadlineList() {}

    static boolean is(Document page) {
        long linked =
                page.select("h2, h3, h4").stream()
                        .filter(
                                heading ->
                                        heading.selectFirst("a") != null
                                                || heading.closest("a") != null)
                        .count();
        long prose =
                page.select("p, div, td, section, article").stream()
                        .filter(HeadlineList::isProse)
                        .count();
        return linked >= MANY && prose < 2 || linked > 4 * prose + MANY && prose < 4;
    }

    private static boolean isProse(Element element) {
        var words = element.normalName().equals("p") ? element.text() : element.ownText();
        return words.length() > PROSE && element.closest("a") == null;
    }
}
