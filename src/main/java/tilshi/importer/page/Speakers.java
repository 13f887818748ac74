package tilshi.importer.page;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tilshi.importer.page.Inflection.Gender;

/**
 * Tells who is meant by the words beside a verb of saying: a name, a role somebody carries, a
 * pronoun, an organisation.
 */
final class Speakers {

    private static final Set<String> HE = Set.of("он", "его", "he", "his", "ему", "него");
    private static final Set<String> SHE = Set.of("она", "ее", "she", "her", "ей", "нее");
    private static final Set<String> EITHER =
            Set.of("ол", "оның", "спикер", "собеседник", "собеседница", "кейіпкеріміз");
    private static final Pattern IN_OFFICE = Pattern.compile("в|во|from|at");

    private final List<Passage> passages;
    private final People people;
    private final Lexicon lexicon;
    private final Phrases organisations;

    Speakers(List<Passage> passages, People people, Lexicon lexicon) {
        this.passages = passages;
        this.people = people;
        this.lexicon = lexicon;
        this.organisations = Phrases.organisations(lexicon);
    }

    /**
     * The speaker among some words.
     *
     * @param near the word the speaker stands nearest to: the verb
     */
    Speaker among(int passage, int from, int to, int near) {
        return named(passage, from, to, near)
                .or(() -> byPronoun(passage, from, to))
                .or(() -> byRole(passage, from, to))
                .or(() -> byOrganisation(passage, from, to))
                .orElse(Speaker.UNKNOWN);
    }

    Optional<Speaker> named(int passage, int from, int to, int near) {
        return people.in(passage, from, to).stream()
                .min(Comparator.comparingInt(mention -> distance(passage, mention, near)))
                .map(mention -> Speaker.of(mention.person()));
    }

    /** A name after a preposition is hardly the one who speaks. */
    private int distance(int passage, Mention mention, int near) {
        var words = passages.get(passage).reading().words();
        boolean oblique =
                mention.from() > 0
                        && words.get(mention.from()).followsDirectly()
                        && words.get(mention.from() - 1)
                                .lower()
                                .matches("с|к|о|об|от|для|у|при|with|to|for|about|of");
        return Math.min(Math.abs(mention.from() - near), Math.abs(mention.to() - near))
                + (oblique ? 20 : 0);
    }

    Optional<Speaker> byPronoun(int passage, int from, int to) {
        var words = passages.get(passage).reading().words();
        for (int i = from; i < to; i++) {
            var lower = words.get(i).lower();
            if (HE.contains(lower) || SHE.contains(lower) || EITHER.contains(lower)) {
                var gender =
                        HE.contains(lower)
                                ? Gender.MASCULINE
                                : SHE.contains(lower) ? Gender.FEMININE : Gender.EITHER;
                return lastOf(gender, passage, i).map(Speaker::of);
            }
        }
        return Optional.empty();
    }

    /** Who was named last before a word and can be this he or she. */
    private Optional<Person> lastOf(Gender gender, int passage, int word) {
        for (int p = passage; p >= Math.max(0, passage - 4); p--) {
            var reading = passages.get(p).reading();
            var earlier = people.in(p, 0, p == passage ? word : reading.words().size());
            for (int i = earlier.size() - 1; i >= 0; i--) {
                var person = earlier.get(i).person();
                boolean fits =
                        gender == Gender.EITHER
                                || person.gender() == Gender.EITHER
                                || person.gender() == gender;
                if (fits && !(i > 0 && isOblique(p, earlier.get(i)))) {
                    return Optional.of(person);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isOblique(int passage, Mention mention) {
        return distance(passage, mention, mention.from()) >= 20;
    }

    /** «исполнительный секретарь отметил»: whoever was introduced with this role, else the role. */
    Optional<Speaker> byRole(int passage, int from, int to) {
        var reading = passages.get(passage).reading();
        var roles = people.roles().within(reading, from, to);
        var holders =
                roles.stream().flatMap(role -> holder(role, reading).stream()).map(Speaker::of);
        var unnamed = roles.stream().map(role -> new Speaker(role.text(), ""));
        return Stream.concat(holders, unnamed).findFirst();
    }

    private Optional<Person> holder(Roles.Role role, Reading reading) {
        var asked = stems(reading.text(role.from(), role.to()));
        Optional<Person> found = Optional.empty();
        for (var person : people.persons()) {
            if (!person.role().isEmpty() && stems(person.role()).containsAll(asked)) {
                if (found.isPresent()) {
                    return asked.size() > 1 ? found : Optional.empty();
                }
                found = Optional.of(person);
            }
        }
        return found;
    }

    private Set<String> stems(String text) {
        var stems = new HashSet<String>();
        for (var word : Reading.of(text, false).words()) {
            if (!lexicon.has("stop", word)) {
                var noun = lexicon.lemmas("roles").of(word).orElse(word.lower());
                int end =
                        noun.length() > 6
                                ? noun.length() - 2
                                : noun.length() > 4 ? noun.length() - 1 : noun.length();
                stems.add(lexicon.inflection().folded(noun.substring(0, Math.min(end, 7))));
            }
        }
        return stems;
    }

    private Optional<Speaker> byOrganisation(int passage, int from, int to) {
        var reading = passages.get(passage).reading();
        var named = organisations.in(reading, from, to);
        if (!named.isEmpty()) {
            return Optional.of(new Speaker(named.getFirst().name(), ""));
        }
        for (int i = from; i < to; i++) {
            var noun = lexicon.lemmas("organisations").of(reading.words().get(i));
            boolean office =
                    i > from && IN_OFFICE.matcher(reading.words().get(i - 1).lower()).matches()
                            || i == from;
            if (noun.isPresent() && office) {
                return Optional.of(new Speaker(noun.get(), ""));
            }
        }
        return Optional.empty();
    }
}
