package tilshi.importer.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Kazakh names before a noun that closes them: «… партиясы», «… облысы», «облыс әкімдігі». */
final class KazakhPhrases implements Phrases {

    private static final Pattern OF = Pattern.compile(".{2,}(?:[ндт][ыі]ң)");
    private static final Pattern ADJECTIVE =
            Pattern.compile(".{2,}(?:тық|тік|лық|лік|дық|дік|аралық)");
    private static final Pattern QUARTER =
            Pattern.compile("шығыс|батыс|солтүстік|оңтүстік|орталық|жаңа|ескі|үлкен|кіші");
    private static final Set<String> TOWNS = Set.of("қала", "ауыл", "кент");
    private static final Set<String> SINGLE =
            Set.of("референдум", "сайлау", "құрылтай", "олимпиада", "универсиада", "спартакиада");
    private static final Set<String> NOT_PROPER =
            Set.of("бүкіл", "осы", "біздің", "жаңа", "әр", "көп", "басқа", "бұл", "сол");

    private final Lexicon lexicon;
    private final String section;

    KazakhPhrases(Lexicon lexicon, String section) {
        this.lexicon = lexicon;
        this.section = section;
    }

    @Override
    public List<Finding> in(Reading reading, int from, int to) {
        var found = new ArrayList<Finding>();
        for (int i = from; i < to; i++) {
            int index = i;
            lexicon.lemmas(section)
                    .of(reading.words().get(i))
                    .flatMap(noun -> before(reading, from, index, noun))
                    .ifPresent(found::add);
        }
        found.removeIf(
                one ->
                        found.stream()
                                .anyMatch(
                                        other ->
                                                other != one
                                                        && other.from() <= one.from()
                                                        && other.to() >= one.to()));
        return found;
    }

    private Optional<Finding> before(Reading reading, int from, int head, String noun) {
        int start = head;
        while (start > from
                && start > head - 7
                && isJoined(reading, start)
                && belongs(reading, start - 1)) {
            start--;
        }
        while (start < head
                && isWeak(reading.words().get(start))
                && !section.equals("organisations")) {
            start++;
        }
        if (section.equals("events")) {
            return start == head && !SINGLE.contains(noun)
                    ? Optional.empty()
                    : Optional.of(
                            new Finding(base(reading, start, head, noun), "", start, head + 1));
        }
        boolean noPlace =
                section.equals("places") && !lexicon.closesPlace(reading.words().get(head));
        if (start == head || noPlace) {
            return Optional.empty();
        }
        if (section.equals("places")) {
            boolean town = TOWNS.contains(noun);
            int name = start;
            return Optional.of(
                    town
                            ? new Finding(reading.text(name, head), "town", name, head)
                            : new Finding(base(reading, name, head, noun), "", name, head + 1));
        }
        return Optional.of(new Finding(base(reading, start, head, noun), "", start, head + 1));
    }

    private boolean isWeak(Word word) {
        return OF.matcher(word.lower()).matches() && !word.isCapital();
    }

    private static boolean isJoined(Reading reading, int index) {
        return reading.words().get(index).before().matches("[ «»\"“”]+")
                && !reading.isFirstOfSentence(index);
    }

    private boolean belongs(Reading reading, int index) {
        var word = reading.words().get(index);
        if (lexicon.has("stop", word) || word.isNumber() || NOT_PROPER.contains(word.lower())) {
            return false;
        }
        if (section.equals("places")) {
            boolean next = !lexicon.lemmas("places").has(reading.words().get(index + 1));
            return word.isCapital() && (!next || QUARTER.matcher(word.lower()).matches());
        }
        boolean area = isOwner(word, "places") || isOwner(word, "organisations");
        return word.isCapital()
                || lexicon.lemmas("adjectives-of-organisations").has(word)
                || ADJECTIVE.matcher(word.lower()).matches()
                || area && section.equals("organisations")
                || section.equals("organisations") && word.lower().equals("және");
    }

    /** «облыс әкімдігі», «партияның филиалы», «қаласы әкімдігі», but not «ауданын вокзал». */
    private boolean isOwner(Word word, String list) {
        var noun = lexicon.lemmas(list).of(word);
        return noun.isPresent()
                && (noun.get().equals(word.lower())
                        || OF.matcher(word.lower()).matches()
                        || word.lower().matches(".*[^дт][ыі]"));
    }

    /** Without the case of the closing noun: «әкімдігінде» is «әкімдігі». */
    private String base(Reading reading, int start, int head, String noun) {
        var word = reading.words().get(head);
        var printed = reading.text().substring(word.start(), word.end());
        int kept =
                possessed(
                        lexicon.inflection().folded(word.lower()),
                        lexicon.inflection().folded(noun));
        int from = reading.words().get(start).start();
        boolean opened = from > 0 && "«“\"".indexOf(reading.text().charAt(from - 1)) >= 0;
        boolean whole =
                opened && reading.text().substring(from, word.start()).matches("[^«“\"]*[»”\"].*");
        var before = reading.text().substring(whole ? from - 1 : from, word.start());
        return before + printed.substring(0, Math.min(kept, printed.length()));
    }

    /** How many letters of a form are the noun and its ending of possession. */
    private static int possessed(String word, String noun) {
        int stem = noun.length();
        if (word.startsWith("сы", stem) || word.startsWith("сі", stem)) {
            return stem + 2;
        }
        boolean voiced = word.length() > stem && "ыі".indexOf(word.charAt(stem)) >= 0;
        return voiced ? stem + 1 : Math.min(stem, word.length());
    }
}
