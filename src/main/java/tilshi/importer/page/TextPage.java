package tilshi.importer.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tilshi.importer.LeftOut;
import tilshi.importer.Warning;

/** A page as plain text: decides for every line what it is. */
final class TextPage {

    private static final int MOST_LINES = 8_000;
    private static final int LONGEST_HEADLINE = 250;

    private final List<TextLine> lines;
    private final Set<Warning> warnings = EnumSet.noneOf(Warning.class);
    private Optional<Moment> published = Optional.empty();

    private TextPage(List<TextLine> lines) {
        this.lines = lines;
    }

    /**
     * Reads a page.
     *
     * @throws NoArticle if no line of it is running text
     */
    static ReadPage read(String text) {
        var original = Lines.of(text);
        var lines = new ArrayList<TextLine>();
        for (var line : original.subList(0, Math.min(original.size(), MOST_LINES))) {
            lines.add(new TextLine(line));
        }
        return new TextPage(lines).page(String.join("\n", original));
    }

    private ReadPage page(String original) {
        markFurniture();
        int body = firstProse();
        int headline = headline(body);
        leaveOutHead(headline, body);
        TailSections.mark(lines);
        var title = headline < 0 ? "" : lines.get(headline).text();
        var lead = Lead.of(openLines(headline + 1));
        lead.repeats().forEach(line -> line.leaveOut(LeftOut.Kind.REPEATED_LEAD));
        if (lead.text().isEmpty()) {
            warnings.add(Warning.NO_LEAD);
        }
        var blocks = TextBlocks.of(openLines(headline + 1));
        if (MostlyShort.are(openLines(headline + 1))) {
            warnings.add(Warning.MANY_SHORT_LINES);
        }
        return new ReadPage(
                title,
                lead.text(),
                published,
                blocks,
                leftOut(),
                warnings,
                Optional.empty(),
                Optional.empty(),
                original);
    }

    private void markFurniture() {
        for (var line : lines) {
            var date = DateLine.in(line.text()).filter(found -> found.fills(line.text()));
            if (date.isPresent() && line.text().length() <= LONGEST_HEADLINE) {
                line.become(TextLine.Use.DATE);
                if (published.isEmpty() && !DateLine.isOfUpdate(line.text())) {
                    published = Optional.of(date.get().moment());
                }
            } else {
                Furniture.kind(line.text()).ifPresent(line::leaveOut);
            }
            if (Byline.names(line.text())) {
                line.leaveOut(LeftOut.Kind.OTHER);
                warnings.add(Warning.AUTHOR_NAMED);
            }
        }
    }

    private int firstProse() {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isOpen() && Prose.isParagraph(lines.get(i).text())) {
                return i;
            }
        }
        throw new NoArticle();
    }

    private int headline(int body) {
        var candidates = lines.subList(0, body);
        var chosen = HeadlineChoice.among(candidates, lines);
        if (chosen.isPresent()) {
            lines.get(chosen.getAsInt()).become(TextLine.Use.HEADLINE);
            return chosen.getAsInt();
        }
        boolean mayBeHeadline =
                lines.get(body).text().length() <= LONGEST_HEADLINE
                        && !lines.get(body).text().endsWith(".");
        if (mayBeHeadline) {
            lines.get(body).become(TextLine.Use.HEADLINE);
            return body;
        }
        warnings.add(Warning.NO_HEADLINE);
        return -1;
    }

    /** What stands above the headline, and what stands between it and the first paragraph. */
    private void leaveOutHead(int headline, int body) {
        for (int i = 0; i < body; i++) {
            var line = lines.get(i);
            if (i < headline && line.isOpen()) {
                line.leaveOut(LeftOut.Kind.MENU);
            } else if (i > headline && line.isOpen() && !line.isStandfirst()) {
                boolean author = Byline.isBareName(line.text());
                if (author) {
                    warnings.add(Warning.AUTHOR_NAMED);
                }
                line.leaveOut(LeftOut.Kind.OTHER);
            }
        }
        if (headline < 0) {
            return;
        }
        var same = Prose.same(lines.get(headline).text());
        for (int i = headline + 1; i < lines.size(); i++) {
            if (lines.get(i).isOpen() && Prose.same(lines.get(i).text()).equals(same)) {
                lines.get(i).leaveOut(LeftOut.Kind.OTHER);
            }
        }
    }

    private List<TextLine> openLines(int from) {
        return lines.subList(Math.min(from, lines.size()), lines.size()).stream()
                .filter(TextLine::isOpen)
                .toList();
    }

    private List<LeftOut> leftOut() {
        return lines.stream().flatMap(line -> line.leftOut().stream()).toList();
    }
}
