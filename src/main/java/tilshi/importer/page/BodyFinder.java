package tilshi.importer.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the element that holds the article, by the rule Readability made known: paragraphs score by
 * length and commas, less the share of their links; their parents gather the scores. One pass over
 * the page, whatever its markup; docs/decisions/0009 says why it is our own.
 */
final class BodyFinder {

    private static final Set<String> HOLDERS =
            Set.of(
                    "p",
                    "div",
                    "td",
                    "section",
                    "article",
                    "main",
                    "li",
                    "blockquote",
                    "dd",
                    "body");
    private static final int LEAST_LETTERS = 40;
    private static final double WIDER = 1.2;

    private final Map<Element, Double> scores = new LinkedHashMap<>();
    private final Map<Element, Integer> prose = new LinkedHashMap<>();

    private BodyFinder() {}

    /** The element; nothing where no element holds running text. */
    static Optional<Element> find(Document page) {
        var named = page.select("[itemprop=articleBody], [itemprop=reviewBody]");
        for (var element : named) {
            if (element.text().length() > 5 * LEAST_LETTERS) {
                return Optional.of(element);
            }
        }
        var finder = new BodyFinder();
        finder.visit(page.body(), false);
        return finder.best();
    }

    private void visit(Element element, boolean furniture) {
        boolean out = furniture || MarkupHints.furniture(element).isPresent();
        if (out) {
            return;
        }
        if (HOLDERS.contains(element.normalName())) {
            score(element);
        }
        element.children().forEach(child -> visit(child, false));
    }

    private void score(Element element) {
        var text = element.normalName().equals("p") ? element.text() : words(element);
        if (text.length() < LEAST_LETTERS) {
            return;
        }
        double links = element.select("> a, p > a").stream().mapToInt(a -> a.text().length()).sum();
        double share = Math.min(1, links / text.length());
        long commas = text.chars().filter(c -> c == ',' || c == '.').count();
        double score = (1 + commas + Math.min(text.length() / 100.0, 3)) * (1 - share);
        var holder = element.normalName().equals("p") ? parent(element) : Optional.of(element);
        holder.ifPresent(it -> scores.merge(it, score, Double::sum));
        holder.flatMap(BodyFinder::parent)
                .ifPresent(it -> scores.merge(it, score / 2, Double::sum));
        if (share < 0.5) {
            for (var up = Optional.of(element);
                    up.isPresent();
                    up = up.flatMap(BodyFinder::parent)) {
                prose.merge(up.get(), text.length(), Integer::sum);
            }
        }
    }

    /** The words directly in an element, with those of its inline children. */
    private static String words(Element element) {
        var words = new StringBuilder(element.ownText());
        for (var child : element.children()) {
            if (!child.isBlock() && !child.normalName().equals("script")) {
                words.append(' ').append(child.ownText());
            }
        }
        return words.toString();
    }

    private static Optional<Element> parent(Element element) {
        return Optional.ofNullable(element.parent()).filter(it -> !it.normalName().equals("#root"));
    }

    private Optional<Element> best() {
        var best =
                scores.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
        return best.map(this::widened);
    }

    /** The article may be parted among several elements: take the one around them all. */
    private Element widened(Element element) {
        var wide = element;
        for (var up = parent(element); up.isPresent(); up = up.flatMap(BodyFinder::parent)) {
            boolean page =
                    up.get().normalName().equals("body") || up.get().normalName().equals("html");
            if (!page && prose.getOrDefault(up.get(), 0) > prose.getOrDefault(wide, 0) * WIDER) {
                wide = up.get();
            }
        }
        return wide;
    }
}
