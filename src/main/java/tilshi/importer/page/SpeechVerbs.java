package tilshi.importer.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tilshi.text.Language;

/** The verbs of saying in a language, some of them of several words: «деп атап өтті». */
final class SpeechVerbs {

    private final Inflection inflection;
    private final Map<String, List<List<String>>> byFirst = new HashMap<>();

    SpeechVerbs(WordList list, Language language, Inflection inflection) {
        this.inflection = inflection;
        for (var line : list.section("verbs")) {
            if (language == Language.KAZAKH) {
                add(List.of(line.split(" ")));
            } else {
                List.of(line.split(" "))
                        .forEach(verb -> forms(verb, language).forEach(one -> add(List.of(one))));
            }
        }
        list.words("verbs-as-they-are").forEach(verb -> add(List.of(verb)));
    }

    private static List<String> forms(String verb, Language language) {
        if (language != Language.RUSSIAN) {
            return List.of(verb);
        }
        boolean reflexive = verb.endsWith("ся");
        var past = reflexive ? verb.substring(0, verb.length() - 2) : verb;
        return reflexive
                ? List.of(verb, past + "ась", past + "ись")
                : List.of(verb, past + "а", past + "и", past + "о");
    }

    private void add(List<String> verb) {
        var folded = verb.stream().map(inflection::folded).toList();
        byFirst.computeIfAbsent(folded.getFirst(), any -> new ArrayList<>()).add(folded);
    }

    /** The longest verb that begins with a word of a reading. */
    Optional<Verb> at(Reading reading, int index) {
        int longest = 0;
        var first = inflection.folded(reading.words().get(index).lower());
        for (var verb : byFirst.getOrDefault(first, List.of())) {
            if (verb.size() > longest && matches(reading, index, verb)) {
                longest = verb.size();
            }
        }
        return longest == 0 ? Optional.empty() : Optional.of(new Verb(index, index + longest));
    }

    private boolean matches(Reading reading, int index, List<String> verb) {
        if (index + verb.size() > reading.words().size()) {
            return false;
        }
        for (int i = 0; i < verb.size(); i++) {
            var word = reading.words().get(index + i);
            boolean apart = i > 0 && !word.followsDirectly();
            if (apart || !inflection.folded(word.lower()).equals(verb.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The verbs among the words from one to before another. */
    List<Verb> in(Reading reading, int from, int to) {
        var found = new ArrayList<Verb>();
        for (int i = from; i < to; ) {
            var verb = at(reading, i).filter(one -> one.to() <= to);
            verb.ifPresent(found::add);
            i = verb.map(Verb::to).orElse(i + 1);
        }
        return found;
    }

    /** Where a verb is. */
    record Verb(int from, int to) {

        String text(Reading reading) {
            return reading.text(from, to);
        }
    }
}
