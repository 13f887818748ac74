package tilshi.importer.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import tilshi.story.Mark;
import tilshi.story.Span;

/** Gathers inline markup as spans: links, strong and emphasis are kept, all else is words. */
final class HtmlSpans {

    private static final int MOST = 300;
    private static final int LONGEST = 9_000;

    private final List<Span> spans = new ArrayList<>();

    void add(Node node, List<Mark> marks) {
        if (node instanceof TextNode text) {
            append(CleanText.of(text.getWholeText()).replaceAll("\\s+", " "), marks);
        } else if (node instanceof Element element) {
            switch (element.normalName()) {
                case "br" -> append(" ", List.of());
                case "script", "style", "template", "noscript", "svg" -> {}
                default ->
                        element.childNodes().forEach(child -> add(child, marked(element, marks)));
            }
        }
    }

    private static List<Mark> marked(Element element, List<Mark> marks) {
        return switch (element.normalName()) {
            case "strong", "b" -> with(marks, new Mark.Strong());
            case "em", "i", "cite" -> with(marks, new Mark.Emphasis());
            case "a" -> link(element).map(link -> with(marks, link)).orElse(marks);
            default -> marks;
        };
    }

    private static List<Mark> with(List<Mark> marks, Mark mark) {
        if (marks.stream().anyMatch(one -> one.getClass() == mark.getClass())) {
            return marks;
        }
        var more = new ArrayList<>(marks);
        more.add(mark);
        return List.copyOf(more);
    }

    private static Optional<Mark> link(Element element) {
        return CleanAddress.of(element.absUrl("href")).map(Mark.Link::new);
    }

    private void append(String text, List<Mark> marks) {
        boolean afterSpace = spans.isEmpty() || spans.getLast().text().endsWith(" ");
        var words = afterSpace && text.startsWith(" ") ? text.substring(1) : text;
        for (int at = 0; at < words.length(); ) {
            int end = at + Math.min(words.length() - at, LONGEST);
            end -= end < words.length() && Character.isLowSurrogate(words.charAt(end)) ? 1 : 0;
            spans.add(new Span(words.substring(at, end), spans.size() < MOST ? marks : List.of()));
            at = end;
        }
    }

    boolean isBlank() {
        return spans.stream().allMatch(span -> span.text().isBlank());
    }

    String plain() {
        return Span.plain(spans);
    }

    /** How much of the text is links, 0 to 1. */
    double linked() {
        int letters =
                spans.stream()
                        .filter(span -> span.marks().stream().anyMatch(Mark.Link.class::isInstance))
                        .mapToInt(span -> span.text().length())
                        .sum();
        return plain().isEmpty() ? 0 : (double) letters / plain().length();
    }

    /** The spans without the space around them, in parts that a block can hold. */
    List<List<Span>> parts() {
        var parts = new ArrayList<List<Span>>();
        var whole = SpanCut.of(spans);
        var plain = plain();
        for (int at = 0; at < plain.length(); ) {
            int end = at + Lines.cut(plain.substring(at));
            var part = SpanCut.of(whole.from(at, end)).stripped();
            if (!part.isEmpty()) {
                parts.add(SpanCut.merged(part));
            }
            at = end;
        }
        return parts;
    }
}
