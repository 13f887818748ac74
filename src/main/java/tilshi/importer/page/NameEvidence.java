package tilshi.importer.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tilshi.importer.page.Inflection.Case;
import tilshi.importer.page.Inflection.Gender;
import tilshi.text.Language;

/** Gathers what the words around a name say about its form. */
final class NameEvidence {

    private static final Map<String, List<Case>> PREPOSITIONS =
            Map.ofEntries(
                    Map.entry("с", List.of(Case.INSTRUMENTAL)),
                    Map.entry("со", List.of(Case.INSTRUMENTAL)),
                    Map.entry("перед", List.of(Case.INSTRUMENTAL)),
                    Map.entry("к", List.of(Case.DATIVE)),
                    Map.entry("ко", List.of(Case.DATIVE)),
                    Map.entry("по", List.of(Case.DATIVE)),
                    Map.entry("о", List.of(Case.LOCATIVE)),
                    Map.entry("об", List.of(Case.LOCATIVE)),
                    Map.entry("при", List.of(Case.LOCATIVE)),
                    Map.entry("у", List.of(Case.GENITIVE)),
                    Map.entry("от", List.of(Case.GENITIVE)),
                    Map.entry("для", List.of(Case.GENITIVE)),
                    Map.entry("без", List.of(Case.GENITIVE)),
                    Map.entry("словам", List.of(Case.GENITIVE)),
                    Map.entry("мнению", List.of(Case.GENITIVE)),
                    Map.entry("информации", List.of(Case.GENITIVE)),
                    Map.entry("данным", List.of(Case.GENITIVE)),
                    Map.entry("слов", List.of(Case.GENITIVE)));

    private final Lexicon lexicon;
    private final Roles roles;
    private final Set<String> printed;

    NameEvidence(Lexicon lexicon, Roles roles, Set<String> printed) {
        this.lexicon = lexicon;
        this.roles = roles;
        this.printed = printed;
    }

    BaseName.Evidence around(Reading reading, int from, int to) {
        return new BaseName.Evidence(printed, verb(reading, from, to), cases(reading, from));
    }

    private Optional<Gender> verb(Reading reading, int from, int to) {
        var before = lexicon.verbs().in(reading, Math.max(0, from - 4), from);
        var after = lexicon.verbs().in(reading, to, Math.min(reading.words().size(), to + 2));
        var word =
                !after.isEmpty() && after.getFirst().from() == to
                        ? reading.words().get(after.getFirst().from()).lower()
                        : !before.isEmpty() && before.getLast().to() == from
                                ? reading.words().get(before.getLast().from()).lower()
                                : "";
        if (word.isEmpty()) {
            return Optional.empty();
        }
        if (lexicon.language() != Language.RUSSIAN) {
            return Optional.of(Gender.EITHER);
        }
        boolean feminine = word.endsWith("ла") || word.endsWith("лась") || word.endsWith("на");
        boolean masculine = word.endsWith("л") || word.endsWith("лся") || word.endsWith("ен");
        return Optional.of(
                feminine ? Gender.FEMININE : masculine ? Gender.MASCULINE : Gender.EITHER);
    }

    /** A preposition right before the name or before its role, or the form of the role itself. */
    private List<Case> cases(Reading reading, int from) {
        if (lexicon.language() != Language.RUSSIAN || from == 0) {
            return List.of();
        }
        var role = roles.before(reading, from);
        var found = new ArrayList<Case>();
        int start = role.map(Roles.Role::from).orElse(from);
        if (start > 0 && reading.words().get(start).followsDirectly()) {
            found.addAll(
                    PREPOSITIONS.getOrDefault(reading.words().get(start - 1).lower(), List.of()));
        }
        role.ifPresent(it -> found.addAll(casesOf(reading.words().get(it.head()))));
        return found;
    }

    private List<Case> casesOf(Word head) {
        var lower = head.lower();
        var lemma = lexicon.lemmas("roles").of(head).orElse(lower).replace('ё', 'е');
        if (lower.equals(lemma)) {
            return List.of(Case.NOMINATIVE);
        }
        if (lower.matches(".*(?:ом|ем|ей|ой|ью|ым|им)")) {
            return List.of(Case.INSTRUMENTAL);
        }
        if (lower.matches(".*(?:у|ю|ому)")) {
            return List.of(Case.DATIVE, Case.ACCUSATIVE);
        }
        return lower.matches(".*(?:а|я|ы|и|ого)")
                ? List.of(Case.GENITIVE, Case.ACCUSATIVE)
                : List.of(Case.LOCATIVE, Case.DATIVE);
    }
}
