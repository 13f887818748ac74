package tilshi.importer.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Roles in English: titles before a name, appositions after it. */
final class EnglishRoles implements Roles {

    private static final int FAR = 14;
    private static final int TITLE = 6;

    private final Lexicon lexicon;

    EnglishRoles(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public Optional<Role> before(Reading reading, int from) {
        boolean joined = from > 0 && reading.words().get(from).before().matches(" |, ");
        if (!joined || !lexicon.isRole(reading.words().get(from - 1))) {
            return reading.words().size() > from && from > 0
                    ? ofPhrase(reading, from)
                    : Optional.empty();
        }
        int end = reading.words().get(from).start();
        return Optional.of(Role.of(reading, start(reading, from - 1, 0), from - 1, from, end));
    }

    /** «the head of the depot, …»; the name follows after a comma. */
    private Optional<Role> ofPhrase(Reading reading, int from) {
        if (!reading.words().get(from).before().equals(", ")) {
            return Optional.empty();
        }
        int start = from - 1;
        while (start > 0 && start > from - FAR && reading.words().get(start).followsDirectly()) {
            if (lexicon.isRole(reading.words().get(start))
                    && start + 1 < from
                    && reading.words().get(start + 1).lower().matches("of|at|for")) {
                int end = reading.words().get(from).start();
                return Optional.of(Role.of(reading, start(reading, start, 0), start, from, end));
            }
            start--;
        }
        return Optional.empty();
    }

    private int start(Reading reading, int head, int least) {
        int start = head;
        while (start > Math.max(least, head - TITLE)
                && reading.words().get(start).followsDirectly()
                && !isBoundary(reading, start - 1)) {
            start--;
        }
        return start;
    }

    private boolean isBoundary(Reading reading, int index) {
        var word = reading.words().get(index);
        return lexicon.has("stop", word)
                || word.isNumber()
                || word.lower().matches(".+(?:ed|ing|ly)")
                || !lexicon.verbs().in(reading, index, index + 1).isEmpty();
    }

    @Override
    public Optional<Role> after(Reading reading, int to) {
        if (to >= reading.words().size()
                || !reading.words().get(to).before().matches(", | [–—-] ")) {
            return Optional.empty();
        }
        int from = reading.words().get(to).lower().matches("the|a|an|who|its|their") ? to + 1 : to;
        for (int i = from; i < Math.min(reading.words().size(), from + 6); i++) {
            if (i > from && !reading.words().get(i).followsDirectly()) {
                return Optional.empty();
            }
            if (lexicon.isRole(reading.words().get(i))) {
                return Optional.of(Role.of(reading, from, i, end(reading, i, i + FAR)));
            }
        }
        return Optional.empty();
    }

    private int end(Reading reading, int head, int most) {
        int end = head + 1;
        while (end < Math.min(reading.words().size(), most)
                && reading.words().get(end).before().matches(" | ?[“”\"’']|[“”\"’'] ?")
                && lexicon.verbs().at(reading, end).isEmpty()
                && !reading.isFirstOfSentence(end)) {
            end++;
        }
        return end;
    }

    @Override
    public List<Role> within(Reading reading, int from, int to) {
        var found = new ArrayList<Role>();
        for (int i = from; i < to; i++) {
            if (lexicon.isRole(reading.words().get(i))) {
                int head = i;
                while (head + 1 < to
                        && reading.words().get(head + 1).followsDirectly()
                        && lexicon.isRole(reading.words().get(head + 1))) {
                    head++;
                }
                found.add(Role.of(reading, start(reading, i, from), head, end(reading, head, to)));
                i = head;
            }
        }
        return found;
    }
}
