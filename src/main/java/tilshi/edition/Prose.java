package tilshi.edition;

import java.util.List;
import java.util.function.UnaryOperator;
import tilshi.story.Mark;
import tilshi.story.Span;
import tilshi.text.SafeHtml;

/** Spans as HTML. */
final class Prose {

    private Prose() {}

    /**
     * @param away makes of a link what it is where the words are shown
     */
    static SafeHtml html(List<Span> spans, UnaryOperator<String> away) {
        var html = SafeHtml.escaped("");
        for (var span : spans) {
            html = html.and(html(span, away));
        }
        return html;
    }

    private static SafeHtml html(Span span, UnaryOperator<String> away) {
        var html = SafeHtml.escaped(span.text());
        for (var mark : span.marks()) {
            html =
                    switch (mark) {
                        case Mark.Strong strong -> html.inside("strong");
                        case Mark.Emphasis emphasis -> html.inside("em");
                        case Mark.Link link -> html.linkedTo(away.apply(link.href()));
                    };
        }
        return html;
    }
}
