package tilshi.edition.story;

import java.util.List;
import tilshi.story.Mark;
import tilshi.story.Span;
import tilshi.text.SafeHtml;

/** Spans as HTML. */
final class Prose {

    private Prose() {}

    static SafeHtml html(List<Span> spans) {
        var html = SafeHtml.escaped("");
        for (var span : spans) {
            html = html.and(html(span));
        }
        return html;
    }

    private static SafeHtml html(Span span) {
        var html = SafeHtml.escaped(span.text());
        for (var mark : span.marks()) {
            html =
                    switch (mark) {
                        case Mark.Strong strong -> html.inside("strong");
                        case Mark.Emphasis emphasis -> html.inside("em");
                        case Mark.Link link -> html.linkedTo(link.href());
                    };
        }
        return html;
    }
}
