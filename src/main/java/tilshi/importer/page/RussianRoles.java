package tilshi.importer.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Roles in Russian: the main word first, what it governs after it. */
final class RussianRoles implements Roles {

    private static final int FAR = 14;
    private static final Pattern ADJECTIVE =
            Pattern.compile(
                    "(?:.{2,}(?:ый|ий|ой|ая|яя|ого|его|ому|ему|ым|им|ую|юю|ых|их)|и|о|врио|экс"
                            + "|вице|старш\\p{L}+)");
    private static final Pattern VERB =
            Pattern.compile(
                    ".{2,}(?:ал|ел|ил|ял|ул|ила|али|или|ели|яли|лся|лась|лись|ает|яет|ует)");
    private static final Pattern JOINED = Pattern.compile("[ «»\"“”]+|\\.?-| ?\\. ?");
    private static final Set<String> PREPOSITIONS =
            Set.of(
                    "в", "во", "на", "с", "со", "к", "ко", "о", "об", "от", "до", "из", "у", "за",
                    "для", "при", "под", "над", "перед", "между", "через");

    private final Lexicon lexicon;

    RussianRoles(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public Optional<Role> before(Reading reading, int from) {
        int head = -1;
        for (int i = from - 1; i >= Math.max(0, from - FAR) && isJoined(reading, i + 1); i--) {
            var word = reading.words().get(i);
            if (lexicon.isRole(word)) {
                if (head >= 0 && isNominative(reading.words().get(head)) && !isNominative(word)) {
                    break;
                }
                head = i;
            } else if (isBoundary(reading.words().get(i), head >= 0)) {
                break;
            }
        }
        if (head < 0) {
            return Optional.empty();
        }
        int end = reading.words().get(from).start();
        var role = Role.of(reading, start(reading, head, 0), head, from, end).inSentence(reading);
        return Optional.of(inBaseForm(reading, role));
    }

    private Role inBaseForm(Reading reading, Role role) {
        return isNominative(reading.words().get(role.head())) ? role : nominative(reading, role);
    }

    private boolean isNominative(Word head) {
        return head.text().contains("-")
                || lexicon.role(head).filter(head.lower()::equals).isPresent();
    }

    /** «учителю физики» is «учитель физики». */
    private Role nominative(Reading reading, Role role) {
        var head = reading.words().get(role.head());
        var lemma = lexicon.role(head).orElse(head.text());
        var gender =
                lemma.matches(".*[ая]") && !lemma.matches("глава|судья|коллега|староста")
                        ? "f"
                        : "m";
        var base = new StringBuilder();
        for (int i = role.from(); i < role.head(); i++) {
            var word = reading.words().get(i);
            base.append(
                            RussianAdjective.is(word)
                                    ? RussianAdjective.base(word.text(), gender)
                                    : word.text())
                    .append(' ');
        }
        int rest = role.text().indexOf(head.text()) + head.text().length();
        boolean found = role.text().contains(head.text());
        return found
                ? new Role(
                        base + lemma + role.text().substring(rest),
                        role.from(),
                        role.head(),
                        role.to())
                : role;
    }

    /** The first of the adjectives before the main word. */
    private int start(Reading reading, int head, int least) {
        int start = head;
        while (start > least
                && isJoined(reading, start)
                && isAdjective(reading.words().get(start - 1))) {
            start--;
        }
        return start;
    }

    private boolean isBoundary(Word word, boolean headFound) {
        var lower = word.lower();
        if (headFound) {
            return PREPOSITIONS.contains(lower) || lower.equals("и") || isVerb(word);
        }
        boolean linking = PREPOSITIONS.contains(lower) || lower.equals("и") || lower.equals("по");
        return isVerb(word) || lexicon.has("stop", word) && !linking;
    }

    private boolean isVerb(Word word) {
        boolean noun =
                lexicon.isRole(word)
                        || lexicon.lemmas("organisations").has(word)
                        || word.isCapital();
        return !noun && VERB.matcher(word.lower()).matches();
    }

    private boolean isAdjective(Word word) {
        return !lexicon.has("stop", word) && ADJECTIVE.matcher(word.lower()).matches();
    }

    private static boolean isJoined(Reading reading, int index) {
        return index < reading.words().size()
                && !reading.isFirstOfSentence(index)
                && JOINED.matcher(reading.words().get(index).before()).matches();
    }

    @Override
    public Optional<Role> after(Reading reading, int to) {
        if (to >= reading.words().size()
                || !reading.words().get(to).before().matches(", |,? [–—-] ")) {
            return Optional.empty();
        }
        int head = to;
        while (head < Math.min(reading.words().size() - 1, to + 4)
                && isAdjective(reading.words().get(head))) {
            head++;
        }
        return lexicon.isRole(reading.words().get(head))
                ? Optional.of(
                        inBaseForm(
                                reading,
                                Role.of(reading, to, head, end(reading, head, head + FAR))))
                : Optional.empty();
    }

    private int end(Reading reading, int head, int most) {
        int end = head + 1;
        while (end < Math.min(reading.words().size(), most)
                && isJoined(reading, end)
                && !isVerb(reading.words().get(end))
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
            var lemma = lexicon.lemmas("roles").of(reading.words().get(i));
            if (lemma.filter(reading.words().get(i).lower()::equals).isPresent()) {
                found.add(
                        Role.of(reading, start(reading, i, from), i, end(reading, i, to))
                                .inSentence(reading));
            }
        }
        return found;
    }
}
