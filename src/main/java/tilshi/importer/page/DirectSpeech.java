package tilshi.importer.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds speech in somebody's own words: between quotation marks or after a dash, with the words
 * that say whose it is before, after or in the middle.
 */
final class DirectSpeech {

    private static final Pattern DASH =
            Pattern.compile("[,!?….»”\"]\\s*[–—-]\\s*(?=\\p{L})|[,!?…]\\s+[–—-]\\s*(?=\\p{L})");
    private static final Pattern NEXT_DASH = Pattern.compile("[.,;:]\\s*[–—-]\\s*(?=[\\p{L}«\"“])");
    private static final Pattern CLOSED =
            Pattern.compile(
                    "\\s*[,.!?…]*\\s*[–—-]\\s|\\s*,|\\s*[.!?…]*\\s*$|\\s*(?:деп|деді|дейді|деген)");
    private static final int LONGEST_ATTRIBUTION = 35;
    private static final int LEAST_WORDS = 4;
    private static final int LONGEST_TAIL = 8;

    private final List<Passage> passages;
    private final Lexicon lexicon;
    private final Speakers speakers;

    DirectSpeech(List<Passage> passages, Lexicon lexicon, Speakers speakers) {
        this.passages = passages;
        this.lexicon = lexicon;
        this.speakers = speakers;
    }

    /** The saying that a passage is as a whole. */
    Optional<Saying> whole(int passage) {
        var text = passages.get(passage).reading().text();
        if (text.matches("(?s)[–—-]\\s*\\p{Lu}.*|[–—-]\\s+[«\"“].*")) {
            int start = text.indexOf(text.strip().charAt(0)) + 1;
            return parted(passage, start, text.length());
        }
        var quoted = Quoted.in(text).stream().filter(one -> isSpeech(text, one)).toList();
        if (quoted.isEmpty()) {
            return Optional.empty();
        }
        var first = quoted.getFirst();
        boolean single =
                first.start() == 0 && text.substring(first.end()).matches("\\s*[.!?…]?\\s*");
        if (single) {
            return parted(passage, 1, first.end() - 1)
                    .or(
                            () ->
                                    Optional.of(
                                            Saying.direct(
                                                    List.of(new int[] {1, first.end() - 1}),
                                                    Speaker.UNKNOWN,
                                                    "")));
        }
        return around(passage, quoted);
    }

    /** A quoted stretch that is more than a name. */
    private static boolean isSpeech(String text, Quoted quoted) {
        var inner = quoted.inner(text);
        if (quoted.start() > 1
                && text.substring(0, quoted.start()).matches("(?s).*[:,]\\s*[–—-]?\\s*")) {
            return Prose.words(inner) >= LEAST_WORDS || text.startsWith(": ", quoted.start() - 2);
        }
        boolean closed =
                inner.matches("(?s).*[,.!?…]\\s*")
                        || CLOSED.matcher(text.substring(quoted.end())).lookingAt();
        return closed && (quoted.start() == 0 || Prose.words(inner) >= LEAST_WORDS);
    }

    /** Speech in quotation marks; everything outside them must be the attribution. */
    private Optional<Saying> around(int passage, List<Quoted> quoted) {
        var reading = passages.get(passage).reading();
        var parts = new ArrayList<int[]>();
        Optional<Saying> inner = Optional.empty();
        for (var one : quoted) {
            var split =
                    parted(passage, one.start() + 1, one.end() - 1)
                            .filter(saying -> saying.speaker().isKnown());
            split.ifPresentOrElse(
                    saying -> parts.addAll(saying.parts()),
                    () -> parts.add(new int[] {one.start() + 1, one.end() - 1}));
            inner = inner.or(() -> split);
        }
        var outer = byOutside(passage, quoted, parts);
        var said = inner;
        return outer.map(
                saying ->
                        said.map(one -> Saying.direct(parts, one.speaker(), one.verb()))
                                .orElse(saying));
    }

    private Optional<Saying> byOutside(int passage, List<Quoted> quoted, List<int[]> parts) {
        var reading = passages.get(passage).reading();
        var told = outside(reading, quoted).stream().filter(range -> range[1] > range[0]).toList();
        int words = told.stream().mapToInt(range -> range[1] - range[0]).sum();
        boolean oneSentence =
                told.stream().allMatch(range -> sentencesOutside(reading, range) == 1);
        if (told.isEmpty() || words > LONGEST_ATTRIBUTION || !oneSentence) {
            return Optional.empty();
        }
        var first = told.getFirst();
        if (told.size() == 2 && first[0] == 0) {
            return onBothSides(passage, parts, first, told.get(1));
        }
        boolean introduced = first[0] > 0 || introduces(reading, first, quoted.getFirst());
        return told.size() == 1 && introduced
                ? attributed(passage, parts, first[0], first[1])
                : Optional.empty();
    }

    /** «X: «…», – деп еске алды»: the speaker before, the verb after. */
    private Optional<Saying> onBothSides(
            int passage, List<int[]> parts, int[] before, int[] after) {
        var reading = passages.get(passage).reading();
        var verb = lexicon.verbs().at(reading, after[0]);
        var speaker = speakers.among(passage, before[0], before[1], before[0]);
        return verb.filter(any -> speaker.isKnown() && after[1] - after[0] <= LONGEST_TAIL)
                .map(one -> Saying.direct(parts, speaker, one.text(reading)));
    }

    private static int sentencesOutside(Reading reading, int[] range) {
        int sentences = 1;
        for (int i = range[0] + 1; i < range[1]; i++) {
            boolean next =
                    reading.words().get(i).sentence() != reading.words().get(i - 1).sentence();
            sentences += next ? 1 : 0;
        }
        return sentences;
    }

    /** «X: «…»», «X said, “…”», «X «…» деп …». */
    private static boolean introduces(Reading reading, int[] range, Quoted quoted) {
        return reading.text().substring(0, quoted.start()).matches("(?s).*[:,]\\s*[–—-]?\\s*");
    }

    private static List<int[]> outside(Reading reading, List<Quoted> quoted) {
        var outside = new ArrayList<int[]>();
        int from = 0;
        for (var one : quoted) {
            outside.add(new int[] {from, reading.wordAt(one.start())});
            from = reading.wordAt(one.end());
        }
        outside.add(new int[] {from, reading.words().size()});
        return outside;
    }

    /** «Part, – said X. – Part», between two places of the text. */
    private Optional<Saying> parted(int passage, int start, int end) {
        var reading = passages.get(passage).reading();
        var dashes = DASH.matcher(reading.text()).region(start, end);
        while (dashes.find()) {
            int from = reading.wordAt(dashes.end());
            if (from < reading.words().size() && beginsAttribution(reading, from)) {
                return parted(passage, start, end, dashes);
            }
        }
        return Optional.empty();
    }

    private Optional<Saying> parted(int passage, int start, int end, Matcher dash) {
        var reading = passages.get(passage).reading();
        int from = reading.wordAt(dash.end());
        var next = NEXT_DASH.matcher(reading.text()).region(dash.end(), end);
        boolean goesOn = next.find() && reading.wordAt(next.start()) - from <= LONGEST_ATTRIBUTION;
        int to = reading.wordAt(goesOn ? next.start() + 1 : end);
        boolean oneSentence = sentencesOutside(reading, new int[] {from, to}) == 1;
        if (!oneSentence) {
            return Optional.empty();
        }
        var parts = new ArrayList<int[]>();
        parts.add(
                new int[] {
                    start, dash.start() + (reading.text().charAt(dash.start()) == ',' ? 0 : 1)
                });
        if (goesOn) {
            parts.add(new int[] {next.end(), end});
        }
        return attributed(passage, parts, from, to);
    }

    /** A verb of saying within the first words after a dash. */
    private boolean beginsAttribution(Reading reading, int from) {
        int to = Math.min(reading.words().size(), from + 8);
        for (int i = from; i < to; i++) {
            if (i > from
                    && !reading.words().get(i).before().matches("[ «»\"“”]+|\\.?-|\\. ?|, ?")) {
                to = i;
            }
        }
        return !lexicon.verbs().in(reading, from, to).isEmpty();
    }

    private Optional<Saying> attributed(int passage, List<int[]> parts, int from, int to) {
        var reading = passages.get(passage).reading();
        var verbs = lexicon.verbs().in(reading, from, to);
        if (verbs.isEmpty()) {
            var speaker = speakers.named(passage, from, to, from);
            boolean colon = from == 0 && to - from <= 12;
            return colon ? speaker.map(one -> Saying.direct(parts, one, "")) : Optional.empty();
        }
        var verb = verbs.getFirst();
        var speaker = speakers.among(passage, from, to, verb.to());
        return Optional.of(Saying.direct(parts, speaker, verb.text(reading)));
    }

    /** Sayings inside a passage that is more than one quotation. */
    List<Saying> inside(int passage) {
        var reading = passages.get(passage).reading();
        var found = new ArrayList<Saying>();
        for (var quoted : Quoted.in(reading.text())) {
            if (Prose.words(quoted.inner(reading.text())) >= LEAST_WORDS) {
                beside(passage, reading, quoted).ifPresent(found::add);
            }
        }
        return found;
    }

    /** The attribution in the sentence before a quoted stretch or right after it. */
    private Optional<Saying> beside(int passage, Reading reading, Quoted quoted) {
        var parts = List.of(new int[] {quoted.start() + 1, quoted.end() - 1});
        int after = reading.wordAt(quoted.end());
        if (after < reading.words().size()
                && reading.text()
                        .substring(quoted.end())
                        .matches("(?s)[,.]?\\s*(?:[–—-]\\s*)?\\p{L}.*")) {
            int to =
                    Math.min(
                            reading.endOfSentence(reading.words().get(after).sentence()),
                            after + LONGEST_ATTRIBUTION);
            boolean early =
                    lexicon.verbs().in(reading, after, Math.min(to, after + 8)).stream()
                            .findFirst()
                            .isPresent();
            if (early) {
                return attributed(passage, parts, after, to);
            }
        }
        int before = reading.wordAt(quoted.start());
        if (before > 0) {
            int from = reading.wordAt(0);
            int sentence = reading.words().get(before - 1).sentence();
            while (reading.words().get(from).sentence() < sentence) {
                from++;
            }
            return attributed(passage, parts, from, before)
                    .filter(saying -> !saying.verb().isEmpty());
        }
        return Optional.empty();
    }
}
