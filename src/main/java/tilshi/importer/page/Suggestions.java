package tilshi.importer.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tilshi.importer.Suggestion;

/** Gathers what an article speaks of, each thing once, with the block that names it first. */
final class Suggestions {

    private static final int MOST = 400;

    private final List<Passage> passages;
    private final People people;
    private final Lexicon lexicon;
    private final Map<String, Suggestion> found = new LinkedHashMap<>();

    Suggestions(List<Passage> passages, People people, Lexicon lexicon) {
        this.passages = passages;
        this.people = people;
        this.lexicon = lexicon;
    }

    List<Suggestion> gather() {
        people.persons()
                .forEach(
                        person ->
                                add(
                                        Suggestion.Kind.PERSON,
                                        person.name(),
                                        person.role(),
                                        firstBlock(person)));
        each(Suggestion.Kind.PERSON, new Offices(lexicon), false);
        each(Suggestion.Kind.ORGANISATION, Phrases.organisations(lexicon), true);
        each(Suggestion.Kind.ORGANISATION, new Abbreviations(lexicon), true);
        each(Suggestion.Kind.PLACE, Phrases.places(lexicon), true);
        each(Suggestion.Kind.PLACE, new TownNames(lexicon, passages), true);
        each(Suggestion.Kind.EVENT, Phrases.events(lexicon), true);
        each(Suggestion.Kind.FIGURE, new Figures(lexicon), false);
        return found.values().stream().filter(one -> !isPartOfAnother(one)).limit(MOST).toList();
    }

    /** The first block that names a person; the lead is none. */
    private String firstBlock(Person person) {
        for (int p = 1; p < passages.size(); p++) {
            var named = people.in(p, 0, passages.get(p).reading().words().size());
            if (named.stream().anyMatch(mention -> mention.person() == person)) {
                return passages.get(p).blockId();
            }
        }
        return "";
    }

    /** «референдум» beside «общенациональный референдум» is the same event. */
    private boolean isPartOfAnother(Suggestion one) {
        return one.kind() == Suggestion.Kind.EVENT
                && found.values().stream()
                        .anyMatch(
                                other ->
                                        other.kind() == one.kind()
                                                && other.name().endsWith(" " + one.name()));
    }

    private void each(Suggestion.Kind kind, Phrases phrases, boolean apartFromPeople) {
        var towns = new TownNames(lexicon, passages);
        for (int p = 0; p < passages.size(); p++) {
            var reading = passages.get(p).reading();
            for (var one : phrases.in(reading, 0, reading.words().size())) {
                if (kind == Suggestion.Kind.PERSON && isRoleOfSomeone(one)) {
                    continue;
                }
                if (!apartFromPeople || !isPerson(p, one)) {
                    boolean inflected =
                            one.detail().equals("town") && phrases instanceof RussianPhrases;
                    var name =
                            inflected && one.from() > 0
                                    ? towns.afterNoun(reading, one)
                                    : one.name();
                    add(
                            kind,
                            name,
                            kind == Suggestion.Kind.FIGURE ? one.detail() : "",
                            passages.get(p).blockId());
                }
            }
        }
    }

    private boolean isRoleOfSomeone(Finding office) {
        return people.persons().stream()
                .anyMatch(person -> person.role().equalsIgnoreCase(office.name()));
    }

    private boolean isPerson(int passage, Finding one) {
        return people.in(passage, 0, passages.get(passage).reading().words().size()).stream()
                .anyMatch(
                        mention ->
                                mention.from() < one.to()
                                        && mention.to() > one.from()
                                        && (mention.to() - mention.from() > 1
                                                || one.to() - one.from() == 1));
    }

    private void add(Suggestion.Kind kind, String name, String detail, String blockId) {
        if (name.isBlank() || name.length() > 200) {
            return;
        }
        var number = kind == Suggestion.Kind.FIGURE ? detail : "";
        var key = kind + " " + Furniture.letters(name + " " + number) + name.replaceAll("\\D", "");
        var one = new Suggestion(kind, name, detail, blockId);
        var before = found.putIfAbsent(key.toLowerCase(Locale.ROOT), one);
        if (before != null && before.blockId().isEmpty() && !blockId.isEmpty()) {
            found.put(
                    key.toLowerCase(Locale.ROOT),
                    new Suggestion(kind, before.name(), before.detail(), blockId));
        }
    }
}
