package tilshi.importer.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Russian names around a noun: adjectives before it, names and genitives after it. */
final class RussianPhrases implements Phrases {

    private static final Pattern GENITIVE =
            Pattern.compile(".{2,}(?:а|я|ы|и|ов|ев|ей|ий|ого|его|ой|ых|их|ств|ний|ости|сти)");
    private static final Set<String> GOVERNS =
            Set.of(
                    "министерство",
                    "департамент",
                    "управление",
                    "комитет",
                    "совет",
                    "палата",
                    "служба",
                    "агентство",
                    "федерация",
                    "ассоциация",
                    "союз",
                    "акимат",
                    "маслихат",
                    "инспекция",
                    "администрация",
                    "правительство",
                    "посольство",
                    "филиал",
                    "фонд",
                    "институт",
                    "академия",
                    "общество",
                    "комиссия",
                    "организация",
                    "пресс-служба",
                    "прокуратура",
                    "клуб",
                    "музей",
                    "театр");
    private static final Set<String> TIED_TO_TIME =
            Set.of(
                    "предстоящ",
                    "прошедш",
                    "прошл",
                    "очередн",
                    "нынешн",
                    "ближайш",
                    "нов",
                    "следующ",
                    "перв",
                    "последн",
                    "минувш",
                    "так",
                    "эт",
                    "весь",
                    "как",
                    "друг",
                    "кажд",
                    "одн",
                    "котор",
                    "сам",
                    "наш",
                    "ваш",
                    "сво");
    private static final Set<String> SINGLE =
            Set.of("референдум", "выборы", "курултай", "олимпиада", "универсиада", "спартакиада");
    private static final Pattern QUOTED = Pattern.compile("^ ?[«\"“][^»\"”]{1,80}[»\"”]");
    private static final Pattern DETERMINER =
            Pattern.compile(
                    "(?iu)(?:эт|т|так|котор|кажд|люб|друг|весь|вс|наш|ваш|сво|мо|одн)(?:ого"
                            + "|ому|ом|ой|ый|ая|ое|ую|ем|ей|их|ым|им|ые|ие|ех|ими|ыми)");

    private final Lexicon lexicon;
    private final String section;

    RussianPhrases(Lexicon lexicon, String section) {
        this.lexicon = lexicon;
        this.section = section;
    }

    @Override
    public List<Finding> in(Reading reading, int from, int to) {
        var found = new ArrayList<Finding>();
        for (int i = from; i < to; i++) {
            int index = i;
            var finding =
                    lexicon.lemmas(section)
                            .of(reading.words().get(i))
                            .flatMap(noun -> around(reading, index, noun, to));
            if (finding.isPresent()) {
                found.add(finding.get());
                i = Math.max(i, finding.get().to() - 1);
            }
        }
        return found;
    }

    private Optional<Finding> around(Reading reading, int head, String noun, int to) {
        int start = adjectives(reading, head);
        int end = complement(reading, head, noun, to);
        boolean named = start < head || end > head + 1;
        if (section.equals("places")) {
            return place(reading, start, head, end, noun);
        }
        if (section.equals("events") && !named && !SINGLE.contains(noun)) {
            return Optional.empty();
        }
        if (section.equals("organisations")
                && (!named || isMany(reading.words().get(head).lower(), noun))) {
            return Optional.empty();
        }
        return Optional.of(new Finding(base(reading, start, head, end, noun), "", start, end));
    }

    /** «организаций», «школ», «заводах»: a kind of thing, not one by name. */
    private static boolean isMany(String word, String noun) {
        boolean bare = noun.matches(".*[ая]") && word.length() < noun.length();
        return bare || word.matches(".*(?:ов|ев|ий|ам|ям|ами|ями|ах|ях)") && !word.equals(noun);
    }

    /** The first of the adjectives that belong to the name. */
    private int adjectives(Reading reading, int head) {
        int start = head;
        while (start > 0
                && start > head - 4
                && reading.words().get(start).followsDirectly()
                && belongs(reading, start - 1)) {
            start--;
        }
        return start;
    }

    private boolean belongs(Reading reading, int index) {
        var word = reading.words().get(index);
        if (!RussianAdjective.is(word)
                || lexicon.has("stop", word)
                || DETERMINER.matcher(word.text()).matches()) {
            return false;
        }
        boolean proper =
                word.isCapital() && !reading.isFirstOfSentence(index)
                        || word.isCapital()
                                && word.lower().matches(".*ск(?:ий|ая|ое|ого|ой|ом|ую|им)");
        return switch (section) {
            case "places" -> proper;
            case "events" -> TIED_TO_TIME.stream().noneMatch(word.lower()::startsWith);
            default -> proper || lexicon.lemmas("adjectives-of-organisations").has(word);
        };
    }

    private int complement(Reading reading, int head, String noun, int to) {
        int end = afterQuoted(reading, head + 1, to);
        if (end > head + 1) {
            return end;
        }
        while (end < to && end < head + 5 && isNameWord(reading, end, head)) {
            end++;
        }
        boolean office = lexicon.lemmas(section).has(reading.words().get(end - 1));
        if (end > head + 1 && !office || section.equals("places")) {
            return end;
        }
        boolean governs = GOVERNS.contains(noun) || section.equals("events");
        while (governs && end < to && end < head + 7 && isGoverned(reading, end)) {
            end = Math.max(end + 1, afterQuoted(reading, end + 1, to));
        }
        while (end > head + 1 && reading.words().get(end - 1).lower().matches("и|по")) {
            end--;
        }
        return end;
    }

    private static int afterQuoted(Reading reading, int index, int to) {
        int place = reading.words().get(index - 1).end();
        var quoted = QUOTED.matcher(reading.text()).region(place, reading.text().length());
        return quoted.lookingAt() ? Math.min(to, reading.wordAt(quoted.end())) : index;
    }

    /**
     * A name right after the noun: one script, no person's first name unless the noun is a place.
     */
    private boolean isNameWord(Reading reading, int index, int head) {
        var word = reading.words().get(index);
        boolean joined = word.followsDirectly() && word.isCapital() && !word.isNumber();
        boolean describes =
                !section.equals("places") && !word.isLatin() && RussianAdjective.is(word);
        if (!joined
                || describes
                || lexicon.isFirstName(word) && !section.equals("places")
                || lexicon.has("stop", word)) {
            return false;
        }
        boolean sameScript =
                index == head + 1 || reading.words().get(index - 1).isLatin() == word.isLatin();
        boolean second = index > head + 1 && section.equals("places") && !word.text().contains("-");
        return sameScript && !second;
    }

    private boolean isGoverned(Reading reading, int index) {
        var word = reading.words().get(index);
        var lower = word.lower();
        boolean connector =
                section.equals("events")
                        ? lower.equals("по")
                        : lower.equals("и") || lower.equals("по");
        boolean noun =
                GENITIVE.matcher(lower).matches()
                                && (!lexicon.isRole(word) || section.equals("events"))
                                && lexicon.verbs().at(reading, index).isEmpty()
                        || section.equals("events") && lower.matches(".{4,}(?:у|е|ю)");
        boolean firstName = word.isCapital() && lexicon.isFirstName(word);
        boolean known =
                !lexicon.has("stop", word)
                        && !lower.matches(".*(?:ли|ла|лась|лись|ться|тся|ает|яет|ует|ают|уют)");
        return word.followsDirectly()
                && !word.isNumber()
                && (connector && index + 1 < reading.words().size() || noun && known && !firstName);
    }

    private Optional<Finding> place(Reading reading, int start, int head, int end, String noun) {
        if (start < head) {
            return Optional.of(
                    new Finding(base(reading, start, head, head + 1, noun), "", start, head + 1));
        }
        if (end == head + 1 || reading.words().get(head + 1).isAbbreviation()) {
            return Optional.empty();
        }
        var name = reading.text(head + 1, end);
        boolean town =
                Set.of("город", "село", "поселок", "посёлок", "аул", "деревня").contains(noun);
        return Optional.of(
                town
                        ? new Finding(name, "town", head + 1, end)
                        : new Finding(noun + " " + name, "", head, end));
    }

    private String base(Reading reading, int start, int head, int end, String noun) {
        var base = new StringBuilder();
        for (int i = start; i < head; i++) {
            var word = reading.words().get(i).text();
            boolean opening =
                    reading.isFirstOfSentence(i)
                            && lexicon.lemmas("adjectives-of-organisations")
                                    .has(reading.words().get(i));
            base.append(
                            RussianAdjective.base(
                                    opening ? word.toLowerCase(Locale.ROOT) : word,
                                    lexicon.gender(noun)))
                    .append(' ');
        }
        var printed = reading.words().get(head);
        boolean capital = printed.isCapital() && !reading.isFirstOfSentence(head);
        base.append(
                capital ? noun.substring(0, 1).toUpperCase(Locale.ROOT) + noun.substring(1) : noun);
        int from = printed.end();
        int to = end > head + 1 ? reading.words().get(end - 1).end() : from;
        boolean closes =
                to > from
                        && to < reading.text().length()
                        && "»\"”".indexOf(reading.text().charAt(to)) >= 0;
        return base.append(reading.text(), from, closes ? to + 1 : to).toString();
    }
}
