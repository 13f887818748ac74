package tilshi.importer.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Organisations known by their letters: «ГРЭС», «ТОО «Жүн»», ««Жүн» ЖШС». */
final class Abbreviations implements Phrases {

    private static final Pattern ROMAN = Pattern.compile("[IVXLCDM]+|[ХІ]+");
    private static final Pattern QUOTED = Pattern.compile("^ ?([«\"“][^»\"”]{1,80}[»\"”])");
    private static final Pattern QUOTED_BEFORE = Pattern.compile("([«\"“][^«\"“»”]{1,80}[»\"”]) $");

    private final Lexicon lexicon;

    Abbreviations(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public List<Finding> in(Reading reading, int from, int to) {
        var found = new ArrayList<Finding>();
        for (int i = from; i < to; i++) {
            var word = reading.words().get(i);
            if (lexicon.has("legal-forms", word) && word.isCapital()) {
                company(reading, i, found);
            } else if (isKnownByLetters(reading, i)) {
                found.add(new Finding(reading.text(i, i + 1), "", i, i + 1));
            }
        }
        return found;
    }

    private static void company(Reading reading, int index, List<Finding> found) {
        var word = reading.words().get(index);
        var after = QUOTED.matcher(reading.text()).region(word.end(), reading.text().length());
        if (after.lookingAt()) {
            var name = reading.text().substring(word.start(), after.end());
            found.add(new Finding(name, "", index, reading.wordAt(after.end())));
            return;
        }
        var before = QUOTED_BEFORE.matcher(reading.text().substring(0, word.start()));
        if (before.find()) {
            var name = reading.text().substring(before.start(), word.end());
            found.add(new Finding(name, "", reading.wordAt(before.start()), index + 1));
        }
    }

    private boolean isKnownByLetters(Reading reading, int index) {
        var word = reading.words().get(index);
        int length = word.text().length();
        return word.isAbbreviation()
                && length >= 3
                && length <= 6
                && !word.text().contains("-")
                && !ROMAN.matcher(word.text()).matches()
                && !lexicon.has("not-organisations", word)
                && !lexicon.has("legal-forms", word)
                && !isShouted(reading, index);
    }

    /** A line in capitals holds no abbreviations. */
    private static boolean isShouted(Reading reading, int index) {
        int near = 0;
        for (int i = Math.max(0, index - 2); i < Math.min(reading.words().size(), index + 3); i++) {
            near += reading.words().get(i).isAbbreviation() ? 1 : 0;
        }
        return near >= 3;
    }
}
