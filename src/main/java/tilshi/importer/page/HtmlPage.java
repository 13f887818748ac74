package tilshi.importer.page;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tilshi.importer.LeftOut;
import tilshi.importer.Warning;
import tilshi.text.Language;

/** A page as HTML: what it declares, and what its markup shows. */
final class HtmlPage {

    private final DeclaredFacts facts;
    private final List<TextLine> lines;
    private final String headline;
    private final Set<Warning> warnings = EnumSet.noneOf(Warning.class);

    private HtmlPage(DeclaredFacts facts, List<TextLine> lines, String headline) {
        this.facts = facts;
        this.lines = lines;
        this.headline = headline;
    }

    /**
     * Reads a page.
     *
     * @throws NoArticle if no element of it holds running text
     */
    static ReadPage read(String html) {
        var document = Markup.tree(html);
        var facts = DeclaredFacts.of(document);
        var base = document.select("base[href]").attr("href");
        document.setBaseUri(base.isEmpty() ? facts.source() : base);
        if (HeadlineList.is(document)) {
            throw new NoArticle();
        }
        var article = BodyFinder.find(document).orElseThrow(NoArticle::new);
        var headline = HtmlHeadline.of(document, article, facts);
        var page = new HtmlPage(facts, HtmlLines.of(document.body(), article), headline);
        if (Markup.isTooLong(html)) {
            page.warnings.add(Warning.CUT_SHORT);
        }
        return page.read();
    }

    private ReadPage read() {
        var original = String.join("\n", lines.stream().map(TextLine::text).toList());
        int start = placeHeadline();
        leaveOutHead(start);
        TailSections.mark(lines.subList(start, lines.size()));
        var lead = lead(start);
        if (lead.isEmpty()) {
            warnings.add(Warning.NO_LEAD);
        }
        if (headline.isEmpty()) {
            warnings.add(Warning.NO_HEADLINE);
        }
        if (!facts.authors().isEmpty()
                || lines.stream().anyMatch(line -> Byline.names(line.text()))) {
            warnings.add(Warning.AUTHOR_NAMED);
        }
        return new ReadPage(
                headline,
                lead,
                published(),
                openLines(start).stream().flatMap(line -> line.block().stream()).toList(),
                lines.stream().flatMap(line -> line.leftOut().stream()).toList(),
                warnings,
                Optional.of(facts.source()).filter(source -> !source.isEmpty()),
                declared(),
                original);
    }

    /** Marks the headline where it is printed; the index after it, or of the first line inside. */
    private int placeHeadline() {
        var same = Prose.same(headline);
        int start = -1;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            boolean printed = Prose.same(line.text()).equals(same);
            if (printed && start < 0) {
                line.become(TextLine.Use.HEADLINE);
                start = i + 1;
            } else if (printed && (line.isOpen() || line.isOutside())) {
                line.leaveOut(LeftOut.Kind.OTHER);
            }
        }
        return Math.max(start, 0);
    }

    /**
     * Above the headline is menu; outside the article only a standfirst under the headline counts.
     */
    private void leaveOutHead(int start) {
        int article = 0;
        while (article < lines.size() && !lines.get(article).isOpen()) {
            article++;
        }
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (i < start && line.isOpen() && line.isShortLabel()) {
                line.leaveOut(LeftOut.Kind.MENU);
            } else if (line.isOutside()) {
                boolean standfirst = i >= start && i < article && line.isParagraph();
                if (standfirst && start > 0) {
                    line.become(TextLine.Use.OPEN);
                } else {
                    line.leaveOut(i < article ? LeftOut.Kind.MENU : LeftOut.Kind.OTHER);
                }
            }
        }
    }

    private String lead(int start) {
        var lead = Lead.of(openLines(start));
        lead.repeats().forEach(line -> line.leaveOut(LeftOut.Kind.REPEATED_LEAD));
        if (lead.text().isEmpty() && facts.description().length() > 40) {
            return facts.description().substring(0, Math.min(1_500, facts.description().length()));
        }
        return lead.text();
    }

    private List<TextLine> openLines(int start) {
        return lines.subList(start, lines.size()).stream().filter(TextLine::isOpen).toList();
    }

    private Optional<Moment> published() {
        var declared = DateLine.in(facts.published()).map(DateLine::moment);
        var printed =
                lines.stream()
                        .filter(line -> line.isDate() && !DateLine.isOfUpdate(line.text()))
                        .flatMap(line -> DateLine.in(line.text()).stream())
                        .map(DateLine::moment)
                        .findFirst();
        boolean betterPrinted =
                declared.isPresent()
                        && declared.get().time().isEmpty()
                        && printed.map(Moment::day).equals(declared.map(Moment::day));
        return betterPrinted ? printed : declared.or(() -> printed);
    }

    private Optional<Language> declared() {
        var code = facts.language().toLowerCase(Locale.ROOT);
        return code.length() < 2 ? Optional.empty() : Language.of(code.substring(0, 2));
    }
}
