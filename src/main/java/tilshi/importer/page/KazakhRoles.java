package tilshi.importer.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Roles in Kazakh: the main word last, right before the name. */
final class KazakhRoles implements Roles {

    private static final int FAR = 9;
    private static final Pattern JOINED = Pattern.compile("[ «»\"“”]+");

    /** Endings that tie a word to the verb, not to the role: cases, converbs, the past. */
    private static final Pattern TIED =
            Pattern.compile(
                    ".{3,}(?:[дт][ае]|[дтн][ае]н|[ғқ]а|[гк]е|[ндт][ыі]|[ыі]п|[аеө]й|[мбп]ен"
                            + "|мақ|мек)|.*(?:кезінде|кейін|туралы|үшін|сайын|бірге)");

    private static final Pattern GENITIVE = Pattern.compile(".{2,}[ндт][ыі]ң");

    private final Lexicon lexicon;

    KazakhRoles(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public Optional<Role> before(Reading reading, int from) {
        if (from == 0
                || !isJoined(reading, from)
                || !lexicon.isRole(reading.words().get(from - 1))) {
            return Optional.empty();
        }
        int end = reading.words().get(from).start();
        return Optional.of(
                lowered(
                        reading,
                        Role.of(reading, start(reading, from - 1, 0), from - 1, from, end)));
    }

    /** A capital goes where the sentence asked for it, not where a name does. */
    private Role lowered(Reading reading, Role role) {
        var word = reading.words().get(role.from());
        boolean common =
                lexicon.isRole(word)
                        || lexicon.lemmas("organisations").has(word)
                        || lexicon.lemmas("places").has(word)
                        || lexicon.lemmas("adjectives-of-organisations").has(word);
        return common && !role.text().startsWith("«") ? role.inSentence(reading) : role;
    }

    private int start(Reading reading, int head, int least) {
        int start = head;
        while (start > Math.max(least, head - FAR)
                && isJoined(reading, start)
                && !reading.isFirstOfSentence(start)
                && !isBoundary(reading, start - 1)) {
            start--;
        }
        return start;
    }

    private boolean isBoundary(Reading reading, int index) {
        var word = reading.words().get(index);
        boolean name = word.isCapital() && !reading.isFirstOfSentence(index);
        if (name && !lexicon.has("stop", word) || isPossessed(word)) {
            return false;
        }
        if (lexicon.verbs().at(reading, index).isPresent()) {
            return true;
        }
        var lower = word.lower();
        boolean tied = TIED.matcher(lower).matches() && !GENITIVE.matcher(lower).matches();
        return lexicon.has("stop", word) && !lower.matches("және|орталық|бас|жаңа|бірінші") || tied;
    }

    /** «ауданы» looks like an object, but is the district of something. */
    private boolean isPossessed(Word word) {
        boolean noun =
                lexicon.lemmas("places").has(word)
                        || lexicon.lemmas("organisations").has(word)
                        || lexicon.isRole(word);
        return noun && word.lower().matches(".*[^дт][ыі]");
    }

    private static boolean isJoined(Reading reading, int index) {
        return index < reading.words().size()
                && JOINED.matcher(reading.words().get(index).before()).matches();
    }

    @Override
    public Optional<Role> after(Reading reading, int to) {
        if (to >= reading.words().size()
                || !reading.words().get(to).before().matches(", | [–—-] ")) {
            return Optional.empty();
        }
        int end = to;
        while (end < Math.min(reading.words().size(), to + FAR)
                && (end == to || isJoined(reading, end))) {
            end++;
            if (lexicon.isRole(reading.words().get(end - 1))) {
                boolean closed = end == reading.words().size() || !isJoined(reading, end);
                return closed ? Optional.of(Role.of(reading, to, end - 1, end)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    @Override
    public List<Role> within(Reading reading, int from, int to) {
        var found = new ArrayList<Role>();
        for (int i = from; i < to; i++) {
            if (lexicon.isRole(reading.words().get(i))) {
                found.add(lowered(reading, Role.of(reading, start(reading, i, from), i, i + 1)));
            }
        }
        return found;
    }
}
