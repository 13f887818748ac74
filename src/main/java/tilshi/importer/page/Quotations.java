package tilshi.importer.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tilshi.importer.Suggestion;
import tilshi.story.Block;
import tilshi.story.Span;

/** Makes quotations of the paragraphs that are one, and tells of those inside other paragraphs. */
final class Quotations {

    private final List<Passage> passages;
    private final DirectSpeech direct;
    private final ReportedSpeech reported;
    private final List<Suggestion> suggestions = new ArrayList<>();

    Quotations(List<Passage> passages, People people, Lexicon lexicon) {
        var speakers = new Speakers(passages, people, lexicon);
        this.passages = passages;
        this.direct = new DirectSpeech(passages, lexicon, speakers);
        this.reported = new ReportedSpeech(passages, lexicon, speakers);
    }

    List<Suggestion> suggestions() {
        return suggestions;
    }

    /** Only tells what a passage quotes, where it cannot become a block: in the lead. */
    void tell(int passage) {
        tellInside(passage, reported.in(passage));
    }

    /** The block, as a quotation if it is one. */
    Block judged(int passage, Block block) {
        return switch (block) {
            case Block.Quotation quotation -> quoted(passage, quotation);
            case Block.Paragraph paragraph -> paragraph(passage, paragraph);
            default -> block;
        };
    }

    private Block paragraph(int passage, Block.Paragraph paragraph) {
        var whole = direct.whole(passage);
        if (whole.isPresent() && says(paragraph.text(), whole.get())) {
            return made(paragraph.id(), paragraph.text(), whole.get());
        }
        var sayings = reported.in(passage);
        if (isOneSpeakers(passage, sayings)) {
            return made(paragraph.id(), paragraph.text(), entire(paragraph, sayings.getFirst()));
        }
        tellInside(passage, sayings);
        return paragraph;
    }

    private static boolean says(List<Span> text, Saying saying) {
        return !Span.plain(words(text, saying)).isBlank();
    }

    private static Saying entire(Block.Paragraph paragraph, Saying first) {
        return Saying.reported(0, paragraph.plain().length(), first.speaker(), first.verb());
    }

    /** Every sentence is reported, all of the same speaker, and nobody is quoted in between. */
    private boolean isOneSpeakers(int passage, List<Saying> sayings) {
        var reading = passages.get(passage).reading();
        boolean all = !sayings.isEmpty() && sayings.size() == reading.sentences();
        return all
                && sayings.stream()
                        .allMatch(
                                one ->
                                        one.speaker()
                                                .name()
                                                .equals(sayings.getFirst().speaker().name()))
                && direct.inside(passage).isEmpty();
    }

    private void tellInside(int passage, List<Saying> sayings) {
        var inside = new ArrayList<>(direct.inside(passage));
        sayings.stream()
                .filter(
                        saying ->
                                inside.stream()
                                        .noneMatch(one -> one.speaker().equals(saying.speaker())))
                .forEach(inside::add);
        inside.stream()
                .filter(saying -> saying.speaker().isKnown())
                .forEach(saying -> suggest(passages.get(passage).blockId(), saying));
    }

    private void suggest(String blockId, Saying saying) {
        var manner = saying.manner() == Block.Manner.DIRECT ? "direct" : "reported";
        var detail = saying.verb().isEmpty() ? manner : saying.verb() + ", " + manner;
        suggestions.add(
                new Suggestion(
                        Suggestion.Kind.QUOTATION,
                        cut(saying.speaker().name()),
                        cut(detail),
                        blockId));
    }

    private Block made(String id, List<Span> text, Saying saying) {
        suggest(id, saying);
        var words = saying.manner() == Block.Manner.REPORTED ? text : words(text, saying);
        return new Block.Quotation(
                id,
                saying.manner(),
                words,
                cut(saying.speaker().name()),
                cut(saying.speaker().role()),
                cut(saying.verb()));
    }

    private static String cut(String line) {
        return line.substring(0, Math.min(400, line.length()));
    }

    /** The words between the marks, of all parts, without the comma that ended them. */
    private static List<Span> words(List<Span> text, Saying saying) {
        var words = new ArrayList<Span>();
        for (var part : saying.parts()) {
            var cut = SpanCut.of(SpanCut.of(text).from(part[0], part[1])).stripped();
            var plain = Span.plain(cut);
            int end =
                    plain.replaceFirst(
                                    "[\\s,»”\"–—-]+$",
                                    plain.matches("(?s).*[«“\"].*[»”\"][\\s,–—-]*")
                                            ? closing(plain)
                                            : "")
                            .length();
            var bare = SpanCut.of(cut).from(0, end);
            if (!words.isEmpty() && !bare.isEmpty()) {
                words.add(new Span(joint(Span.plain(words), Span.plain(bare)), List.of()));
            }
            words.addAll(bare);
        }
        return SpanCut.merged(words);
    }

    /** What joins two parts of speech where the words of the story stood between them. */
    private static String joint(String before, String after) {
        boolean open = Character.isLetterOrDigit(before.charAt(before.length() - 1));
        boolean sentence = Character.isUpperCase(after.codePointAt(0));
        return open ? sentence ? ". " : ", " : " ";
    }

    /** An inner quotation at the very end keeps its mark. */
    private static String closing(String plain) {
        return plain.replaceFirst("(?s).*?([»”\"]?)[\\s,–—-]*$", "$1");
    }

    /** A block the page marks as a quotation: its own words may still say whose it is. */
    private Block quoted(int passage, Block.Quotation block) {
        var whole = direct.whole(passage).filter(saying -> says(block.text(), saying));
        if (whole.isPresent() && (block.speaker().isEmpty() || whole.get().speaker().isKnown())) {
            return made(block.id(), block.text(), whole.get());
        }
        var known = Optional.of(block.speaker()).filter(name -> !name.isEmpty());
        var speaker = known.map(Quotations::cited).orElse(Speaker.UNKNOWN);
        if (speaker.isKnown()) {
            suggest(block.id(), Saying.direct(List.of(), speaker, ""));
        }
        return new Block.Quotation(
                block.id(),
                block.manner(),
                block.text(),
                cut(speaker.name()),
                cut(speaker.role()),
                "");
    }

    /** «Name, role», as a page cites. */
    private static Speaker cited(String line) {
        int comma = line.indexOf(", ");
        return comma < 0
                ? new Speaker(line, "")
                : new Speaker(line.substring(0, comma), line.substring(comma + 2));
    }
}
