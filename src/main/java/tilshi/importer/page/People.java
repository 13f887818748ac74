package tilshi.importer.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The people of an article and every place that names them. */
final class People {

    /** Verbs whose next name is the one spoken to. */
    private static final Set<String> TO_SOMEONE =
            Set.of("told", "tells", "asked", "thanked", "urged", "called", "warned");

    private final List<Passage> passages;
    private final Lexicon lexicon;
    private final Roles roles;
    private final List<Person> persons = new ArrayList<>();
    private final List<List<Mention>> mentions = new ArrayList<>();
    private NameEvidence evidence;

    private People(List<Passage> passages, Lexicon lexicon) {
        this.passages = passages;
        this.lexicon = lexicon;
        this.roles = Roles.of(lexicon);
        passages.forEach(any -> mentions.add(new ArrayList<>()));
        this.evidence = new NameEvidence(lexicon, roles, new HashSet<>());
    }

    static People of(List<Passage> passages, Lexicon lexicon) {
        var people = new People(passages, lexicon);
        var runs = new NameRuns(passages, lexicon, people.roles).find();
        var printed = new HashSet<String>();
        for (var run : runs) {
            printed.add(String.join(" ", people.parts(run)));
        }
        people.evidence = new NameEvidence(lexicon, people.roles, printed);
        runs.forEach(people::meet);
        people.meetByFamilyName();
        people.mentions.forEach(list -> list.sort(Comparator.comparingInt(Mention::from)));
        return people;
    }

    private List<String> parts(NameRun run) {
        var reading = passages.get(run.passage()).reading();
        var parts = new ArrayList<String>();
        for (int i = run.from(); i < run.to(); i++) {
            var word = reading.words().get(i);
            boolean initial = word.text().length() == 1 && i + 1 < run.to();
            parts.add(reading.text().substring(word.start(), word.end()) + (initial ? "." : ""));
        }
        return parts;
    }

    private void meet(NameRun run) {
        var reading = passages.get(run.passage()).reading();
        var base = BaseName.of(parts(run), lexicon, evidence.around(reading, run.from(), run.to()));
        var known = persons.stream().filter(person -> person.answersTo(base.text())).findFirst();
        var person = known.orElseGet(() -> add(base));
        person.isNamed(base.text());
        person.isOfGender(base.gender());
        roles.near(reading, run.from(), run.to()).ifPresent(role -> person.playsRole(role.text()));
        mention(person, run);
    }

    private void mention(Person person, NameRun run) {
        mentions.get(run.passage()).add(new Mention(person, run.passage(), run.from(), run.to()));
    }

    private Person add(BaseName base) {
        var person = new Person(base.text(), base.gender());
        persons.add(person);
        return person;
    }

    /** «Оралов» after «Асхат Оралов»; a lone name beside a verb of saying is someone new. */
    private void meetByFamilyName() {
        var lone = new NameRuns(passages, lexicon, roles);
        for (int p = 0; p < passages.size(); p++) {
            var reading = passages.get(p).reading();
            for (int i = 0; i < reading.words().size(); i++) {
                if (lone.isNamePart(reading.words().get(i)) && mentionAt(p, i).isEmpty()) {
                    meetLone(new NameRun(p, i, i + 1), reading);
                }
            }
        }
    }

    private void meetLone(NameRun run, Reading reading) {
        var word = reading.words().get(run.from());
        var printed = reading.text().substring(word.start(), word.end());
        var bases = new HashSet<String>();
        lexicon.inflection().nameForms(printed, true).forEach(form -> bases.add(form.base()));
        var known =
                persons.stream()
                        .filter(person -> bases.stream().anyMatch(base -> sameFamily(person, base)))
                        .findFirst();
        boolean apart = isApart(reading, run);
        if (known.isPresent() && apart) {
            mention(known.get(), run);
            return;
        }
        if (apart && isSpeaker(reading, run, word)) {
            var base =
                    BaseName.of(
                            List.of(printed),
                            lexicon,
                            evidence.around(reading, run.from(), run.to()));
            mention(add(base), run);
        }
    }

    private static boolean sameFamily(Person person, String base) {
        return person.family().replace('ё', 'е').equals(base.replace('ё', 'е'))
                && base.length() > 2;
    }

    /**
     * Not a part of a longer capitalised name: «Оралов көшесі» is no person, «Kazakh TV» neither.
     */
    private boolean isApart(Reading reading, NameRun run) {
        var words = reading.words();
        boolean before =
                run.from() > 0
                        && words.get(run.from()).followsDirectly()
                        && words.get(run.from() - 1).isCapital()
                        && !reading.isFirstOfSentence(run.from() - 1)
                        && !lexicon.isRole(words.get(run.from() - 1));
        boolean after =
                run.to() < words.size()
                        && words.get(run.to()).followsDirectly()
                        && (words.get(run.to()).isCapital()
                                || lexicon.lemmas("places").has(words.get(run.to())));
        return !before && !after;
    }

    private boolean isSpeaker(Reading reading, NameRun run, Word word) {
        boolean otherThing =
                lexicon.has("stop", word)
                        || lexicon.isRole(word)
                        || lexicon.lemmas("gazetteer").has(word)
                        || lexicon.lemmas("organisations").has(word)
                        || lexicon.lemmas("places").has(word);
        if (otherThing || word.text().length() < 3) {
            return false;
        }
        boolean known = lexicon.isFirstName(word) || roles.before(reading, run.from()).isPresent();
        var before = lexicon.verbs().in(reading, Math.max(0, run.from() - 4), run.from());
        boolean object =
                !before.isEmpty()
                        && TO_SOMEONE.contains(
                                reading.words().get(before.getLast().from()).lower());
        boolean said =
                !object
                        && word.followsDirectly()
                        && !before.isEmpty()
                        && before.getLast().to() == run.from();
        var after =
                lexicon.verbs()
                        .in(reading, run.to(), Math.min(reading.words().size(), run.to() + 1));
        return said && !reading.isFirstOfSentence(run.from()) || known && !after.isEmpty();
    }

    private Optional<Mention> mentionAt(int passage, int word) {
        return mentions.get(passage).stream()
                .filter(mention -> mention.from() <= word && word < mention.to())
                .findFirst();
    }

    List<Person> persons() {
        return persons;
    }

    Roles roles() {
        return roles;
    }

    /** The mentions among some words of a passage, in order. */
    List<Mention> in(int passage, int from, int to) {
        return mentions.get(passage).stream()
                .filter(mention -> mention.from() >= from && mention.to() <= to)
                .toList();
    }
}
