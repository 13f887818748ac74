package tilshi.importer.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** People named by an office of one holder only: «Глава государства». */
final class Offices implements Phrases {

    private final Lexicon lexicon;
    private final List<String[]> offices;

    Offices(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.offices = lexicon.section("offices").stream().map(line -> line.split(" ")).toList();
    }

    @Override
    public List<Finding> in(Reading reading, int from, int to) {
        var found = new ArrayList<Finding>();
        for (int i = from; i < to; i++) {
            for (var office : offices) {
                if (stands(reading, i, to, office)) {
                    var name = String.join(" ", office);
                    var capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
                    found.add(new Finding(capital, "", i, i + office.length));
                }
            }
        }
        return found;
    }

    private boolean stands(Reading reading, int from, int to, String[] office) {
        if (from + office.length > to) {
            return false;
        }
        for (int i = 0; i < office.length; i++) {
            var word = reading.words().get(from + i);
            var folded = lexicon.inflection().folded(word.lower());
            if (!lexicon.inflection().isForm(folded, lexicon.inflection().folded(office[i]))) {
                return false;
            }
        }
        return true;
    }
}
