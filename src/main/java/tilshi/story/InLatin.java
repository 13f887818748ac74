package tilshi.story;

import java.util.LinkedHashMap;
import java.util.List;
import tilshi.text.KazakhLatin;
import tilshi.text.Language;

/**
 * What a Kazakh article says, in Latin. What would be longer in Latin than it may be, or say
 * nothing, stays as it is: whoever writes the page writes it by rule.
 */
record InLatin(KazakhLatin latin) {

    Wording of(Wording wording) {
        var blocks = wording.body().blocks().stream().map(this::of).toList();
        return new Wording(
                of(wording.headlines()), of(wording.lead(), Wording.LONGEST_LEAD), Body.of(blocks));
    }

    Correction of(Correction correction) {
        return new Correction(correction.at(), latin.of(correction.note()));
    }

    /** What a story says in one language. */
    Story of(Story story, Language language) {
        var caption = new LinkedHashMap<>(story.caption());
        caption.computeIfPresent(language.code(), (code, words) -> latin.of(words));
        var placements = story.placements().stream().map(p -> of(p, language)).toList();
        return new Story(
                story.id(), story.picture(), caption, placements, story.authors(), story.topics());
    }

    private Placement of(Placement placement, Language language) {
        var headline = new LinkedHashMap<>(placement.headline());
        headline.computeIfPresent(language.code(), (code, words) -> latin.of(words));
        return new Placement(
                placement.brand(), placement.section(), placement.canonical(), headline);
    }

    private Headlines of(Headlines all) {
        return new Headlines(
                of(all.web(), Headlines.LONGEST),
                of(all.brief(), Headlines.LONGEST),
                of(all.seo(), Headlines.LONGEST),
                of(all.push(), Headlines.LONGEST),
                of(all.social(), Headlines.LONGEST));
    }

    private Block of(Block block) {
        return switch (block) {
            case Block.Paragraph it -> new Block.Paragraph(it.id(), spans(it.text()));
            case Block.Heading it -> new Block.Heading(it.id(), it.level(), spans(it.text()));
            case Block.Quotation it ->
                    new Block.Quotation(
                            it.id(),
                            it.manner(),
                            spans(it.text()),
                            line(it.speaker()),
                            line(it.role()),
                            line(it.verb()));
            case Block.Photo it -> new Block.Photo(it.id(), it.picture(), line(it.caption()));
            case Block.Listing it ->
                    new Block.Listing(
                            it.id(), it.ordered(), it.items().stream().map(this::spans).toList());
            case Block.Table it ->
                    new Block.Table(
                            it.id(),
                            line(it.caption()),
                            lines(it.header()),
                            it.rows().stream().map(this::lines).toList());
            case Block.Embed it ->
                    new Block.Embed(it.id(), it.provider(), it.url(), line(it.title()));
            case Block.Figure it ->
                    new Block.Figure(
                            it.id(),
                            line(it.value()),
                            line(it.unit()),
                            line(it.label()),
                            line(it.source()));
            case Block.Rule it -> it;
        };
    }

    private List<Span> spans(List<Span> spans) {
        return spans.stream().map(s -> new Span(of(s.text(), Bounds.TEXT), s.marks())).toList();
    }

    private List<String> lines(List<String> lines) {
        return lines.stream().map(this::line).toList();
    }

    private String line(String line) {
        return of(line, Bounds.LINE);
    }

    private String of(String words, int longest) {
        var spelt = latin.of(words);
        return spelt.length() > longest || spelt.isBlank() ? words : spelt;
    }
}
