package tilshi.importer.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tilshi.importer.page.Inflection.Case;
import tilshi.text.Language;

/** Places without a noun: those everyone knows, and names after «в», «in» or before «-да». */
final class TownNames implements Phrases {

    private static final Pattern KAZAKH_PLACE =
            Pattern.compile("(?<stem>.{3,})(?<end>[дт][ае](?:ғы|гі)?|[дт][ае]н)");

    private final Lexicon lexicon;
    private final Set<String> printed = new HashSet<>();

    TownNames(Lexicon lexicon, List<Passage> passages) {
        this.lexicon = lexicon;
        for (var passage : passages) {
            for (int i = 0; i < passage.reading().words().size(); i++) {
                var word = passage.reading().words().get(i);
                if (word.isCapital()) {
                    printed.add(word.text());
                }
            }
        }
    }

    @Override
    public List<Finding> in(Reading reading, int from, int to) {
        var found = new ArrayList<Finding>();
        for (int i = from; i < to; i++) {
            var word = reading.words().get(i);
            if (!word.isCapital() || word.isAbbreviation()) {
                continue;
            }
            int index = i;
            known(word)
                    .or(() -> byNeighbour(reading, index))
                    .ifPresent(name -> found.add(new Finding(name, "town", index, index + 1)));
        }
        return found;
    }

    private Optional<String> known(Word word) {
        return lexicon.lemmas("gazetteer").of(word).map(TownNames::capital);
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private Optional<String> byNeighbour(Reading reading, int index) {
        var word = reading.words().get(index);
        if (isOtherThing(word)
                || word.lower().matches(".*(?:ском|ской|ского|ских|ах|ях|ным|ном|ной|ных)")) {
            return Optional.empty();
        }
        return switch (lexicon.language()) {
            case RUSSIAN ->
                    after(reading, index, "в|во|из")
                            ? Optional.of(base(word.text(), reading.words().get(index - 1).lower()))
                            : Optional.empty();
            case ENGLISH ->
                    after(reading, index, "in|at|from|near")
                            ? Optional.of(reading.text(index, index + 1).replaceFirst("['’]s$", ""))
                            : Optional.empty();
            case KAZAKH -> kazakh(reading, index);
        };
    }

    private boolean isOtherThing(Word word) {
        return lexicon.has("stop", word)
                || lexicon.has("not-counted", word)
                || lexicon.isRole(word)
                || word.text().length() < 4
                || lexicon.lemmas("organisations").has(word)
                || lexicon.lemmas("places").has(word)
                || lexicon.lemmas("events").has(word)
                || word.isLatin() != (lexicon.language() == Language.ENGLISH);
    }

    private static boolean after(Reading reading, int index, String prepositions) {
        boolean alone =
                index + 1 >= reading.words().size()
                        || !reading.words().get(index + 1).followsDirectly()
                        || !reading.words().get(index + 1).isCapital();
        return index > 0
                && alone
                && reading.words().get(index).followsDirectly()
                && reading.words().get(index - 1).lower().matches(prepositions);
    }

    /**
     * «в Конаеве» is «Конаев», «в Жибеккале» is «Жибеккала» if the page prints a form that says so.
     */
    String base(String name, String preposition) {
        var asked = preposition.equals("из") ? Case.GENITIVE : Case.LOCATIVE;
        var forms =
                lexicon.inflection().nameForms(name, true).stream()
                        .filter(form -> form.grammaticalCase() == asked)
                        .map(Inflection.NameForm::base)
                        .distinct()
                        .toList();
        return forms.stream()
                .filter(
                        form ->
                                printed.contains(form)
                                        || form.endsWith("а")
                                                && printed.contains(
                                                        form.substring(0, form.length() - 1) + "ы"))
                .findFirst()
                .or(() -> forms.stream().findFirst())
                .orElse(name);
    }

    /** «в городе Конаеве»: the name is in the case of its noun. */
    String afterNoun(Reading reading, Finding town) {
        var noun = reading.words().get(town.from() - 1).lower();
        if (town.to() - town.from() > 1 || noun.matches("город|село|поселок|аул|деревня")) {
            return town.name();
        }
        boolean locative = noun.endsWith("е");
        return base(town.name(), locative ? "в" : "из");
    }

    private Optional<String> kazakh(Reading reading, int index) {
        var word = reading.words().get(index);
        var found = KAZAKH_PLACE.matcher(word.lower());
        if (!found.matches() || !KazakhInflection.sounds(found.group("stem"), found.group("end"))) {
            return Optional.empty();
        }
        int stem = found.end("stem");
        var base = word.text().substring(0, stem);
        if (lexicon.has("stop", base.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        boolean elsewhere =
                printed.stream()
                        .anyMatch(other -> !other.equals(word.text()) && other.startsWith(base));
        return reading.isFirstOfSentence(index) && !elsewhere
                ? Optional.empty()
                : Optional.of(reading.text().substring(word.start(), word.start() + stem));
    }
}
