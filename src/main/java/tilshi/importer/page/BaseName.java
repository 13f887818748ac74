package tilshi.importer.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tilshi.importer.page.Inflection.Case;
import tilshi.importer.page.Inflection.Gender;
import tilshi.importer.page.Inflection.NameForm;
import tilshi.text.Language;

/**
 * The base form of a name, chosen among those its endings allow by what the text shows: the other
 * forms it prints, known first names, the verb, the preposition and the role beside the name.
 */
record BaseName(String text, Gender gender, double score) {

    /**
     * What stands around a name.
     *
     * @param printed all names as the text prints them
     * @param verb the gender of a verb of saying beside it
     * @param cases cases the words before it ask for
     */
    record Evidence(Set<String> printed, Optional<Gender> verb, List<Case> cases) {}

    static BaseName of(List<String> parts, Lexicon lexicon, Evidence evidence) {
        var forms = new ArrayList<List<NameForm>>();
        for (int i = 0; i < parts.size(); i++) {
            forms.add(lexicon.inflection().nameForms(parts.get(i), i == parts.size() - 1));
        }
        var asPrinted = String.join(" ", parts);
        var best = new BaseName(asPrinted, Gender.EITHER, -1);
        for (var gender : List.of(Gender.MASCULINE, Gender.FEMININE)) {
            for (var one : Case.values()) {
                for (var base : agreeing(forms, gender, one)) {
                    double score = score(base, parts, gender, one, lexicon, evidence);
                    var text = String.join(" ", base);
                    if (score > best.score) {
                        best = new BaseName(text, gender, score);
                    } else if (score == best.score
                            && gender != best.gender
                            && text.equals(best.text)) {
                        best = new BaseName(text, Gender.EITHER, score);
                    }
                }
            }
        }
        return best;
    }

    /** Every reading of the name in which all parts are of one gender and one case. */
    private static List<List<String>> agreeing(
            List<List<NameForm>> forms, Gender gender, Case one) {
        List<List<String>> readings = List.of(List.of());
        for (var part : forms) {
            var longer = new ArrayList<List<String>>();
            for (var reading : readings) {
                part.stream()
                        .filter(form -> form.agrees(gender, one))
                        .map(NameForm::base)
                        .distinct()
                        .forEach(base -> longer.add(plus(reading, base)));
            }
            readings = longer.subList(0, Math.min(longer.size(), 16));
        }
        return readings;
    }

    private static List<String> plus(List<String> reading, String base) {
        var longer = new ArrayList<>(reading);
        longer.add(base);
        return longer;
    }

    private static double score(
            List<String> base,
            List<String> parts,
            Gender gender,
            Case one,
            Lexicon lexicon,
            Evidence evidence) {
        boolean odd = base.equals(parts) && parts.getFirst().matches("(?iu).{2,}(?:у|ю|ы|и|ом)");
        double score =
                one == Case.NOMINATIVE ? odd && lexicon.language() == Language.RUSSIAN ? -1 : 1 : 0;
        var first = base.getFirst().toLowerCase(Locale.ROOT);
        var known = gender == Gender.MASCULINE ? "first-names-m" : "first-names-f";
        score +=
                lexicon.lemmas(known).of(first).filter(first.replace('ё', 'е')::equals).isPresent()
                        ? 3
                        : 0;
        boolean changed = !base.equals(parts);
        score += changed && evidence.printed().contains(String.join(" ", base)) ? 2.5 : 0;
        if (evidence.verb().isPresent()) {
            score += one == Case.NOMINATIVE ? 2 : 0;
            score += evidence.verb().get() == gender ? 2 : 0;
        }
        score += evidence.cases().contains(one) ? 2 : 0;
        boolean soft = changed && base.stream().anyMatch(part -> part.endsWith("ь"));
        boolean kazakhCase =
                changed && lexicon.language() == Language.KAZAKH && evidence.verb().isEmpty();
        return score - (soft ? 0.2 : 0) + (kazakhCase ? 0.5 : 0);
    }
}
