package tilshi.importer.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tilshi.text.Language;

/** The words the importer knows in a language: {@code lexicon-….txt}. */
final class Lexicon {

    private static final Map<Language, Lexicon> ALL = new EnumMap<>(Language.class);

    static {
        for (var language : Language.values()) {
            ALL.put(language, new Lexicon(language));
        }
    }

    private final Language language;
    private final Inflection inflection;
    private final WordList list;
    private final Map<String, Lemmas> lemmas = new HashMap<>();
    private final Map<String, Set<String>> sets = new HashMap<>();
    private final Map<String, String> genders = new HashMap<>();
    private final SpeechVerbs verbs;
    private final Lemmas none;

    private Lexicon(Language language) {
        this.language = language;
        this.inflection =
                switch (language) {
                    case RUSSIAN -> new RussianInflection();
                    case KAZAKH -> new KazakhInflection();
                    case ENGLISH -> new EnglishInflection();
                };
        this.none = new Lemmas(List.of(), inflection);
        this.list = WordList.read("lexicon-" + language.code() + ".txt");
        for (var section :
                List.of(
                        "roles",
                        "organisations",
                        "places",
                        "events",
                        "gazetteer",
                        "first-names-m",
                        "first-names-f",
                        "adjectives-of-organisations")) {
            lemmas.put(section, new Lemmas(nouns(section), inflection));
        }
        for (var section :
                List.of("stop", "legal-forms", "not-organisations", "titles", "not-counted")) {
            var folded = new HashSet<String>();
            list.words(section).forEach(word -> folded.add(inflection.folded(word)));
            sets.put(section, folded);
        }
        this.verbs = new SpeechVerbs(list, language, inflection);
    }

    static Lexicon of(Language language) {
        return ALL.getOrDefault(language, ALL.values().iterator().next());
    }

    /** The nouns of a section; a gender before a noun is remembered. */
    private List<String> nouns(String section) {
        var nouns = new ArrayList<String>();
        var gender = "";
        for (var word : list.words(section)) {
            if (word.matches("m|f|n|pl")) {
                gender = word;
            } else {
                nouns.add(word);
                genders.put(word, gender);
            }
        }
        return nouns;
    }

    Language language() {
        return language;
    }

    Inflection inflection() {
        return inflection;
    }

    SpeechVerbs verbs() {
        return verbs;
    }

    Lemmas lemmas(String section) {
        return lemmas.getOrDefault(section, none);
    }

    boolean has(String section, Word word) {
        return sets.getOrDefault(section, Set.of()).contains(inflection.folded(word.lower()));
    }

    /** {@code m}, {@code f}, {@code n}, {@code pl}, or nothing. */
    String gender(String noun) {
        return genders.getOrDefault(noun, "");
    }

    List<String> section(String name) {
        return list.section(name);
    }

    /** Whether a word closes the name of a place: «қаласында» after «Қонаев». */
    boolean closesPlace(Word word) {
        return inflection instanceof KazakhInflection kazakh
                && lemmas("places")
                        .of(word)
                        .filter(noun -> kazakh.isPossessed(word, noun))
                        .isPresent();
    }

    /** Whether a word closes the name of a place or an organisation. */
    boolean closesName(Word word) {
        return closesPlace(word)
                || inflection instanceof KazakhInflection kazakh
                        && lemmas("organisations")
                                .of(word)
                                .filter(noun -> kazakh.isPossessed(word, noun))
                                .isPresent();
    }

    boolean has(String section, String lower) {
        return sets.getOrDefault(section, Set.of()).contains(inflection.folded(lower));
    }

    boolean isRole(Word word) {
        return role(word).isPresent();
    }

    /** The role a word is a form of; of «астроном-любитель» the first part counts. */
    Optional<String> role(Word word) {
        int hyphen = word.text().indexOf('-');
        return lemmas("roles")
                .of(word)
                .or(
                        () ->
                                hyphen < 3
                                        ? Optional.empty()
                                        : lemmas("roles").of(word.lower().substring(0, hyphen)));
    }

    boolean isFirstName(Word word) {
        return lemmas("first-names-m").has(word) || lemmas("first-names-f").has(word);
    }
}
