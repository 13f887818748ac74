package tilshi.importer.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A list of nouns that finds the one a word is a form of. */
final class Lemmas {

    private static final int PREFIX = 2;

    private final Inflection inflection;
    private final Map<String, List<String>> byPrefix = new HashMap<>();

    Lemmas(List<String> lemmas, Inflection inflection) {
        this.inflection = inflection;
        for (var lemma : lemmas) {
            byPrefix.computeIfAbsent(prefix(inflection.folded(lemma)), any -> new ArrayList<>())
                    .add(lemma);
        }
    }

    /** The longest noun that the word is a form of. */
    Optional<String> of(Word word) {
        return of(word.lower());
    }

    Optional<String> of(String lower) {
        var folded = inflection.folded(lower);
        Optional<String> best = Optional.empty();
        for (var lemma : byPrefix.getOrDefault(prefix(folded), List.of())) {
            boolean longer = best.isEmpty() || lemma.length() > best.get().length();
            if (longer && inflection.isForm(folded, inflection.folded(lemma))) {
                best = Optional.of(lemma);
            }
        }
        return best;
    }

    boolean has(Word word) {
        return of(word).isPresent();
    }

    private static String prefix(String word) {
        return word.substring(0, Math.min(PREFIX, word.length()));
    }
}
