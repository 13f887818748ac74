package tilshi.importer.page;

import java.util.ArrayList;
import java.util.List;
import tilshi.story.Span;

/** Cuts a text with marks by the places of its plain text. */
record SpanCut(List<Span> spans) {

    static SpanCut of(List<Span> spans) {
        return new SpanCut(spans);
    }

    /** Neighbours with the same marks become one. */
    static List<Span> merged(List<Span> spans) {
        var merged = new ArrayList<Span>();
        var text = new StringBuilder();
        for (int i = 0; i < spans.size(); i++) {
            text.append(spans.get(i).text());
            boolean last = i + 1 == spans.size();
            if (last || !spans.get(i + 1).marks().equals(spans.get(i).marks())) {
                merged.add(new Span(text.toString(), spans.get(i).marks()));
                text.setLength(0);
            }
        }
        return merged;
    }

    List<Span> from(int start, int end) {
        var cut = new ArrayList<Span>();
        int at = 0;
        for (var span : spans) {
            int from = Math.max(start, at);
            int to = Math.min(end, at + span.text().length());
            if (from < to) {
                cut.add(new Span(span.text().substring(from - at, to - at), span.marks()));
            }
            at += span.text().length();
        }
        return cut;
    }

    List<Span> stripped() {
        var plain = Span.plain(spans);
        int start = 0;
        int end = plain.length();
        while (start < end && Character.isWhitespace(plain.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(plain.charAt(end - 1))) {
            end--;
        }
        return from(start, end);
    }
}
