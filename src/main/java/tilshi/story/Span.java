package tilshi.story;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A stretch of text with the same marks. */
public record Span(String text, List<Mark> marks) {

    public Span {
        if (text.isEmpty()) {
            throw new Flaw.Found(Flaw.EMPTY);
        }
        text = Bounds.text(text, Bounds.TEXT);
        marks = Bounds.upTo(marks, 3);
    }

    /** A text without marks, as the only span. */
    public static List<Span> of(String text) {
        return List.of(new Span(text, List.of()));
    }

    /** The words of spans without their marks. */
    public static String plain(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    /** Neighbours with the same marks become one, so that one text has one form. */
    static List<Span> merge(List<Span> spans) {
        var merged = new ArrayList<Span>();
        for (var span : spans) {
            if (!merged.isEmpty() && merged.getLast().marks().equals(span.marks())) {
                var before = merged.removeLast();
                merged.add(new Span(before.text() + span.text(), span.marks()));
            } else {
                merged.add(span);
            }
        }
        return List.copyOf(merged);
    }
}
