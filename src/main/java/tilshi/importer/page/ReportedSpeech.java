package tilshi.importer.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tilshi.text.Language;

/** Finds speech told in the words of the story: «X отметил, что …», «по словам X», «X … айтты». */
final class ReportedSpeech {

    private static final Pattern CLAUSE =
            Pattern.compile(
                    "(?s)[^.!?]*?(?:,\\s*(?:что|чтобы|как|где|почему|сколько|будто|какой|какие"
                            + "|когда|зачем|а)\\b|\\b(?:о|об|обо|про)\\b).*",
                    Pattern.UNICODE_CHARACTER_CLASS);
    private static final int BEFORE = 22;
    private static final int AFTER = 14;

    private final List<Passage> passages;
    private final Lexicon lexicon;
    private final Speakers speakers;
    private final List<List<String>> according;

    ReportedSpeech(List<Passage> passages, Lexicon lexicon, Speakers speakers) {
        this.passages = passages;
        this.lexicon = lexicon;
        this.speakers = speakers;
        this.according =
                lexicon.section("according").stream()
                        .map(line -> List.of(line.split(" ")))
                        .toList();
    }

    /** What the sentences of a passage report, one saying for a sentence at most. */
    List<Saying> in(int passage) {
        var reading = passages.get(passage).reading();
        var found = new ArrayList<Saying>();
        int from = 0;
        for (int sentence = 0; sentence < reading.sentences(); sentence++) {
            int to = reading.endOfSentence(sentence);
            if (to > from) {
                sentence(passage, from, to).ifPresent(found::add);
            }
            from = to;
        }
        return found;
    }

    private Optional<Saying> sentence(int passage, int from, int to) {
        return byAccording(passage, from, to)
                .or(
                        () ->
                                switch (lexicon.language()) {
                                    case RUSSIAN -> byClause(passage, from, to);
                                    case KAZAKH -> byLastVerb(passage, from, to);
                                    case ENGLISH -> byVerb(passage, from, to);
                                });
    }

    private Saying saying(int passage, int from, int to, Speaker speaker, String verb) {
        var reading = passages.get(passage).reading();
        int start = reading.words().get(from).start();
        int end =
                to < reading.words().size()
                        ? reading.words().get(to).start()
                        : reading.text().length();
        return Saying.reported(start, end, speaker, verb);
    }

    private Optional<Saying> byAccording(int passage, int from, int to) {
        var reading = passages.get(passage).reading();
        for (int i = from; i < to; i++) {
            for (var phrase : according) {
                if (stands(reading, i, to, phrase)) {
                    var speaker = accordingTo(passage, from, i, i + phrase.size(), to);
                    if (speaker.isKnown()) {
                        return Optional.of(
                                saying(
                                        passage,
                                        from,
                                        to,
                                        speaker,
                                        reading.text(i, i + phrase.size())));
                    }
                }
            }
            var his = his(passage, from, i, to);
            if (his.isPresent()) {
                return his;
            }
        }
        return Optional.empty();
    }

    /** The speaker stands before «айтуынша» and after «по словам» and «according to». */
    private Speaker accordingTo(int passage, int from, int start, int end, int to) {
        if (lexicon.language() == Language.KAZAKH) {
            return speakers.among(passage, Math.max(from, start - 10), start, start);
        }
        return speakers.among(passage, end, endOfPhrase(passage, end, to), end);
    }

    /** «По его словам», «по её мнению». */
    private Optional<Saying> his(int passage, int from, int index, int to) {
        var reading = passages.get(passage).reading();
        boolean his =
                index + 2 < to
                        && reading.words().get(index).lower().equals("по")
                        && reading.words().get(index + 1).lower().matches("его|ее|их")
                        && reading.words()
                                .get(index + 2)
                                .lower()
                                .matches("словам|мнению|данным|информации|утверждению");
        if (!his) {
            return Optional.empty();
        }
        return speakers.byPronoun(passage, index + 1, index + 2)
                .map(speaker -> saying(passage, from, to, speaker, reading.text(index, index + 3)));
    }

    private boolean stands(Reading reading, int index, int to, List<String> phrase) {
        if (index + phrase.size() > to) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            var word = lexicon.inflection().folded(reading.words().get(index + i).lower());
            if (!word.equals(lexicon.inflection().folded(phrase.get(i)))) {
                return false;
            }
        }
        return true;
    }

    /** Up to the comma or dash that ends what a word begins. */
    private int endOfPhrase(int passage, int from, int to) {
        var reading = passages.get(passage).reading();
        int end = from;
        while (end < to
                && (end == from || !reading.words().get(end).before().matches(".*[,–—:;].*"))) {
            end++;
        }
        return end;
    }

    private Optional<Saying> byClause(int passage, int from, int to) {
        var reading = passages.get(passage).reading();
        for (var verb : lexicon.verbs().in(reading, from, to)) {
            int end =
                    to < reading.words().size()
                            ? reading.words().get(to).start()
                            : reading.text().length();
            var rest = reading.text().substring(reading.words().get(verb.to() - 1).end(), end);
            if (CLAUSE.matcher(rest).matches() || reading.words().get(from).lower().equals("как")) {
                int clause = Math.min(endOfPhrase(passage, verb.to(), to), verb.to() + AFTER);
                int start = Math.max(from, verb.from() - BEFORE);
                var speaker = speakers.among(passage, start, verb.from(), verb.from());
                var known =
                        speaker.isKnown()
                                ? speaker
                                : speakers.among(passage, verb.to(), clause, verb.to());
                if (known.isKnown()) {
                    return Optional.of(saying(passage, from, to, known, verb.text(reading)));
                }
            }
        }
        return Optional.empty();
    }

    /** A Kazakh sentence of reported speech opens with its speaker and closes with its verb. */
    private Optional<Saying> byLastVerb(int passage, int from, int to) {
        var reading = passages.get(passage).reading();
        var last =
                lexicon.verbs().in(reading, from, to).stream()
                        .filter(verb -> verb.to() >= to - 1)
                        .findFirst();
        if (last.isEmpty()) {
            return Optional.empty();
        }
        var speaker =
                speakers.among(passage, from, Math.min(last.get().from(), from + BEFORE), from);
        return speaker.isKnown()
                ? Optional.of(saying(passage, from, to, speaker, last.get().text(reading)))
                : Optional.empty();
    }

    private Optional<Saying> byVerb(int passage, int from, int to) {
        var reading = passages.get(passage).reading();
        for (var verb : lexicon.verbs().in(reading, from, to)) {
            int start = Math.max(from, verb.from() - BEFORE);
            var speaker = speakers.among(passage, start, verb.from(), verb.from());
            boolean trails =
                    reading.words().get(verb.from()).before().contains(",") && !speaker.isKnown();
            var known =
                    speaker.isKnown()
                            ? speaker
                            : trails || verb.to() < to
                                    ? speakers.among(
                                            passage,
                                            verb.to(),
                                            Math.min(to, verb.to() + AFTER),
                                            verb.to())
                                    : speaker;
            if (known.isKnown() && (speaker.isKnown() || trails)) {
                return Optional.of(saying(passage, from, to, known, verb.text(reading)));
            }
        }
        return Optional.empty();
    }
}
