package tilshi.desk.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tilshi.story.Mark;
import tilshi.story.Span;
import tilshi.text.Comparing;
import tilshi.text.Stretch;
import tilshi.text.Words;

/**
 * Texts laid beside each other word by word. One of it serves one page: its strength is bounded.
 */
final class Passages {

    /** A longer text is not taken apart; where it differs it is replaced whole. */
    private static final int LONGEST = 100_000;

    private final Comparing comparing = new Comparing();

    /** A word in its marks: one that was made bold is another word. */
    private record Word(String text, List<Mark> marks) {}

    /** All of a text with one fate. */
    static List<Passage> of(String fate, List<Span> text) {
        return text.isEmpty() ? List.of() : List.of(passage(fate, whole(text)));
    }

    List<Passage> between(List<Span> older, List<Span> newer) {
        if (older.equals(newer)) {
            return of(Passage.SAME, newer);
        }
        if (length(older) + length(newer) > LONGEST) {
            return Stream.of(of(Passage.REMOVED, older), of(Passage.INSERTED, newer))
                    .flatMap(List::stream)
                    .toList();
        }
        var passages = new ArrayList<Passage>();
        for (var stretch : calmed(comparing.of(words(older), words(newer)))) {
            if (stretch.same()) {
                passages.add(passage(Passage.SAME, stretch.newer()));
                continue;
            }
            if (!stretch.older().isEmpty()) {
                passages.add(passage(Passage.REMOVED, stretch.older()));
            }
            if (!stretch.newer().isEmpty()) {
                passages.add(passage(Passage.INSERTED, stretch.newer()));
            }
        }
        return List.copyOf(passages);
    }

    /** Which of two rows of things are the same, of the same bounded strength. */
    <T> List<Stretch<T>> rows(List<T> older, List<T> newer) {
        return comparing.of(older, newer);
    }

    /** Several words replaced are one change, not as many as there are spaces between them. */
    private static List<Stretch<Word>> calmed(List<Stretch<Word>> stretches) {
        var calm = new ArrayList<Stretch<Word>>();
        for (int i = 0; i < stretches.size(); i++) {
            var stretch = stretches.get(i);
            boolean between = stretch.same() && isSpace(stretch.newer());
            if (between && !calm.isEmpty() && i + 1 < stretches.size()) {
                var joined = joined(joined(calm.getLast(), stretch), stretches.get(i + 1));
                if (!isSpace(joined.older()) && !isSpace(joined.newer())) {
                    calm.set(calm.size() - 1, joined);
                    i++;
                    continue;
                }
            }
            calm.add(stretch);
        }
        return calm;
    }

    private static boolean isSpace(List<Word> words) {
        return words.stream().allMatch(word -> word.text().isBlank());
    }

    private static Stretch<Word> joined(Stretch<Word> first, Stretch<Word> second) {
        return new Stretch<>(
                false,
                Stream.concat(first.older().stream(), second.older().stream()).toList(),
                Stream.concat(first.newer().stream(), second.newer().stream()).toList());
    }

    private static int length(List<Span> text) {
        return text.stream().mapToInt(span -> span.text().length()).sum();
    }

    private static List<Word> words(List<Span> text) {
        return text.stream()
                .flatMap(
                        span ->
                                Words.of(span.text()).stream()
                                        .map(word -> new Word(word, span.marks())))
                .toList();
    }

    private static List<Word> whole(List<Span> text) {
        return text.stream().map(span -> new Word(span.text(), span.marks())).toList();
    }

    private static Passage passage(String fate, List<Word> words) {
        var bits = new ArrayList<Passage.Bit>();
        var text = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            text.append(word.text());
            boolean last = i + 1 == words.size();
            if (last || !words.get(i + 1).marks().equals(word.marks())) {
                bits.add(bit(text.toString(), word.marks()));
                text.setLength(0);
            }
        }
        return new Passage(fate, List.copyOf(bits));
    }

    private static Passage.Bit bit(String text, List<Mark> marks) {
        var href =
                marks.stream()
                        .filter(Mark.Link.class::isInstance)
                        .map(mark -> ((Mark.Link) mark).href())
                        .findFirst();
        return new Passage.Bit(
                text,
                marks.stream().anyMatch(Mark.Strong.class::isInstance),
                marks.stream().anyMatch(Mark.Emphasis.class::isInstance),
                href.orElse(""));
    }
}
