package tilshi.importer.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tilshi.text.Language;

/** Finds words that are names of people, by their letters, their neighbours and what is known. */
final class NameRuns {

    private static final Pattern PATRONYMIC =
            Pattern.compile(
                    "(?iu).+(?:ович|евич|ич|овна|евна|ична)(?:а|у|ем|е|ы|ой)?|.+(?:улы|ұлы"
                            + "|кызы|қызы|uly|qyzy)(?:н?[ыі]ң)?");
    private static final Pattern FAMILY =
            Pattern.compile(
                    "(?iu).{2,}(?:[оеё]в(?:а|у|ым|е|ой|т[ыі]ң|қа|пен|тан)?|ин(?:а|у|ым|е|ой)"
                            + "|(?:с|ц)к(?:ий|ая|ого|ой|ому|им)|енко|баев|бай|бек|жан|хан)");
    private static final Pattern ADJECTIVE =
            Pattern.compile(
                    "(?iu).{3,}(?:ый|ий|ая|ое|ой|ого|ому|ых|ым|ые|ие|ую|их|ими|ыми|ском|ской"
                            + "|тық|тік|лық|лік|дық|дік|лы|лі|сыз|сіз)");
    private static final Pattern NAMED_AFTER =
            Pattern.compile(
                    "имени|им|ул|улиц\\p{L}+|проспект\\p{L}*|площад\\p{L}+|станци\\p{L}+"
                            + "|микрорайон\\p{L}*");
    private static final int ENOUGH = 2;

    private final List<Passage> passages;
    private final Lexicon lexicon;
    private final Roles roles;
    private final Set<String> lowerCase = new HashSet<>();

    NameRuns(List<Passage> passages, Lexicon lexicon, Roles roles) {
        this.passages = passages;
        this.lexicon = lexicon;
        this.roles = roles;
        for (var passage : passages) {
            for (var word : passage.reading().words()) {
                if (!word.isCapital()) {
                    lowerCase.add(word.lower());
                }
            }
        }
    }

    List<NameRun> find() {
        var runs = new ArrayList<NameRun>();
        for (int i = 0; i < passages.size(); i++) {
            var reading = passages.get(i).reading();
            for (int from = 0; from < reading.words().size(); ) {
                int to = endOfCapitals(reading, from);
                if (to > from) {
                    var run = trimmed(reading, new NameRun(i, from, to));
                    if (isPerson(reading, run)) {
                        runs.add(run);
                    }
                }
                from = Math.max(to, from + 1);
            }
        }
        return runs;
    }

    private int endOfCapitals(Reading reading, int from) {
        int to = from;
        while (to < reading.words().size() && isNamePart(reading.words().get(to))) {
            if (to > from && !isJoined(reading, to)) {
                break;
            }
            to++;
        }
        return to;
    }

    private boolean isJoined(Reading reading, int index) {
        var before = reading.words().get(index).before();
        boolean initial = reading.words().get(index - 1).text().length() == 1;
        return before.equals(" ") || initial && before.matches("\\.\\s?-?");
    }

    boolean isNamePart(Word word) {
        boolean letters = !word.isNumber() && word.isCapital() && !word.isAbbreviation();
        return letters && word.isLatin() == (lexicon.language() == Language.ENGLISH);
    }

    /** Without opening words that are no names: «Сегодня», «Аким», «Mr». */
    private NameRun trimmed(Reading reading, NameRun run) {
        int from = run.from();
        while (from < run.to() && isOpening(reading, from, run.to())) {
            from++;
        }
        from = withoutPlaceOfRole(reading, from, run.to());
        boolean beforePlace =
                run.to() < reading.words().size()
                        && run.to() - from >= 3
                        && lexicon.closesName(reading.words().get(run.to()));
        int to = beforePlace ? run.to() - 1 : run.to();
        boolean possessive = false;
        for (int i = from; i < to && !possessive; i++) {
            possessive = reading.words().get(i).text().matches(".*['’]s");
            if (possessive) {
                to = i + 1;
            }
        }
        return new NameRun(run.passage(), from, to);
    }

    /** «жительница Тасконыса Бибигуль Сатай»: the first capital belongs to the role. */
    private int withoutPlaceOfRole(Reading reading, int from, int to) {
        boolean long3 = to - from >= 3 && lexicon.language() == Language.RUSSIAN && from > 0;
        boolean role =
                long3
                        && reading.words().get(from).followsDirectly()
                        && lexicon.isRole(reading.words().get(from - 1));
        boolean patronymic =
                long3 && PATRONYMIC.matcher(reading.words().get(from + 1).text()).matches();
        return role && !patronymic && !lexicon.isFirstName(reading.words().get(from))
                ? from + 1
                : from;
    }

    private boolean isOpening(Reading reading, int index, int end) {
        var word = reading.words().get(index);
        if (lexicon.has("stop", word) || lexicon.has("titles", word) || lexicon.isRole(word)) {
            return !(lexicon.isFirstName(word) && end - index == 2);
        }
        boolean opensSentence =
                reading.isFirstOfSentence(index) && lowerCase.contains(word.lower());
        boolean tooMany =
                reading.isFirstOfSentence(index)
                        && end - index == 3
                        && !lexicon.isFirstName(word)
                        && lexicon.isFirstName(reading.words().get(index + 1));
        return opensSentence || tooMany;
    }

    private boolean isPerson(Reading reading, NameRun run) {
        int most = hasPatronymic(reading, run) ? 4 : 3;
        if (run.size() < 2 || run.size() > most || isOtherThing(reading, run)) {
            return false;
        }
        return score(reading, run) >= ENOUGH;
    }

    private boolean hasPatronymic(Reading reading, NameRun run) {
        return reading.words().subList(run.from(), run.to()).stream()
                .anyMatch(word -> PATRONYMIC.matcher(word.text()).matches());
    }

    private boolean isOtherThing(Reading reading, NameRun run) {
        var words = reading.words();
        for (int i = run.from(); i < run.to(); i++) {
            var word = words.get(i);
            boolean known =
                    lexicon.lemmas("organisations").has(word)
                            || lexicon.lemmas("places").has(word)
                            || lexicon.lemmas("events").has(word)
                            || lexicon.lemmas("gazetteer").has(word);
            if (known && !(lexicon.isFirstName(word) && i == run.from())) {
                return true;
            }
        }
        var first = words.get(run.from());
        boolean adjective =
                lexicon.language() != Language.ENGLISH
                        && ADJECTIVE.matcher(first.text()).matches()
                        && !lexicon.isFirstName(first);
        boolean describes =
                run.to() < words.size()
                        && ADJECTIVE.matcher(words.get(run.to() - 1).text()).matches()
                        && words.get(run.to()).followsDirectly()
                        && (lexicon.lemmas("places").has(words.get(run.to()))
                                || lexicon.lemmas("organisations").has(words.get(run.to())));
        return adjective || describes || isInQuotes(reading, run) || isNameOfPlace(reading, run);
    }

    private static boolean isInQuotes(Reading reading, NameRun run) {
        var words = reading.words();
        int end = words.get(run.to() - 1).end();
        boolean opened = words.get(run.from()).before().matches("(?s).*[«\"“„]");
        return opened
                && end < reading.text().length()
                && "»\"”“".indexOf(reading.text().charAt(end)) >= 0;
    }

    /** «улица Абая Кунанбаева», «Абай Құнанбаев көшесі», «имени …», «… атындағы». */
    private boolean isNameOfPlace(Reading reading, NameRun run) {
        var words = reading.words();
        if (run.from() > 0 && words.get(run.from()).before().matches("[ .]+")) {
            var before = words.get(run.from() - 1);
            if (NAMED_AFTER.matcher(before.lower()).matches()
                    || lexicon.has("legal-forms", before)) {
                return true;
            }
        }
        if (run.to() < words.size() && words.get(run.to()).followsDirectly()) {
            var next = words.get(run.to());
            boolean kazakhPlace = lexicon.closesPlace(next);
            boolean english =
                    lexicon.language() == Language.ENGLISH
                            && (lexicon.lemmas("places").has(next)
                                    || lexicon.lemmas("organisations").has(next))
                            && next.isCapital();
            return next.lower().startsWith("атындағы") || kazakhPlace || english;
        }
        return false;
    }

    private int score(Reading reading, NameRun run) {
        var words = reading.words();
        int score = 0;
        var first = words.get(run.from());
        score += lexicon.isFirstName(first) ? 3 : 0;
        score += first.text().length() == 1 ? 3 : 0;
        score += hasPatronymic(reading, run) ? 3 : 0;
        score +=
                lexicon.language() != Language.ENGLISH
                                && FAMILY.matcher(words.get(run.to() - 1).text()).matches()
                        ? 2
                        : 0;
        score += roles.near(reading, run.from(), run.to()).isPresent() ? 2 : 0;
        score += isNextToVerb(reading, run) ? 2 : 0;
        score +=
                lexicon.language() != Language.ENGLISH && !reading.isFirstOfSentence(run.from())
                        ? 1
                        : 0;
        boolean place =
                run.from() > 0
                        && words.get(run.from()).followsDirectly()
                        && words.get(run.from() - 1)
                                .lower()
                                .matches("в|во|на|из|под|через|in|at|from|to|near");
        return score - (place ? 2 : 0);
    }

    private boolean isNextToVerb(Reading reading, NameRun run) {
        int end = Math.min(run.to() + 1, reading.words().size());
        return !lexicon.verbs().in(reading, Math.max(0, run.from() - 4), run.from()).isEmpty()
                        && verbRightBefore(reading, run)
                || !lexicon.verbs().in(reading, run.to(), end).isEmpty();
    }

    private boolean verbRightBefore(Reading reading, NameRun run) {
        return lexicon.verbs().in(reading, Math.max(0, run.from() - 4), run.from()).stream()
                .anyMatch(verb -> verb.to() == run.from());
    }
}
