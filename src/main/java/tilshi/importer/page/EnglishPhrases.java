package tilshi.importer.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** English names: capitalised words with a known noun among them, or an adjective and the noun. */
final class EnglishPhrases implements Phrases {

    private static final Set<String> CONNECTORS = Set.of("of", "for", "and", "the", "on");
    private static final Set<String> DESCRIBING =
            Set.of(
                    "regional",
                    "city",
                    "district",
                    "national",
                    "state",
                    "central",
                    "local",
                    "republican",
                    "international",
                    "world",
                    "european",
                    "asian",
                    "general",
                    "presidential",
                    "parliamentary",
                    "nationwide",
                    "annual",
                    "children's",
                    "youth");

    private static final Set<String> SINGLE =
            Set.of("referendum", "election", "elections", "olympics");

    private final Lexicon lexicon;
    private final String section;

    EnglishPhrases(Lexicon lexicon, String section) {
        this.lexicon = lexicon;
        this.section = section;
    }

    @Override
    public List<Finding> in(Reading reading, int from, int to) {
        var found = new ArrayList<Finding>();
        for (int i = from; i < to; i++) {
            int end = endOfName(reading, i, to);
            if (end > i && holdsNoun(reading, i, end)) {
                int start =
                        reading.isFirstOfSentence(i) && lexicon.has("stop", reading.words().get(i))
                                ? i + 1
                                : i;
                if (end > start + (section.equals("events") ? 0 : 1)) {
                    found.add(new Finding(named(reading, start, end), "", start, end));
                }
            } else if (end == i && lexicon.lemmas(section).has(reading.words().get(i))) {
                addDescribed(reading, from, i, found);
            }
            i = Math.max(i, end - 1);
        }
        return found;
    }

    private static String named(Reading reading, int start, int end) {
        return reading.text(start, end).replaceFirst("['’]s$", "");
    }

    /** Capitalised words, joined by small ones: «Ministry of Culture and Sport». */
    private int endOfName(Reading reading, int from, int to) {
        int end = from;
        for (int i = from; i < to; i++) {
            var word = reading.words().get(i);
            boolean joined =
                    i == from
                            || word.followsDirectly()
                                    && !reading.words().get(i - 1).text().matches(".*['’]s");
            boolean connects =
                    i > from
                            && CONNECTORS.contains(word.text())
                            && !section.equals("places")
                            && holdsNoun(reading, from, i);
            if (!joined || !(word.isCapital() || connects) || word.isNumber()) {
                break;
            }
            end = word.isCapital() ? i + 1 : end;
        }
        return end;
    }

    private boolean holdsNoun(Reading reading, int from, int to) {
        for (int i = from; i < to; i++) {
            if (lexicon.lemmas(section).has(reading.words().get(i))) {
                return true;
            }
        }
        return false;
    }

    /** «the regional akimat», «the national referendum». */
    private void addDescribed(Reading reading, int from, int noun, List<Finding> found) {
        int start = noun;
        while (start > from
                && reading.words().get(start).followsDirectly()
                && describes(reading.words().get(start - 1))) {
            start--;
        }
        boolean single =
                section.equals("events") && SINGLE.contains(reading.words().get(noun).lower());
        if (start < noun && !section.equals("places") || single) {
            found.add(new Finding(named(reading, start, noun + 1), "", start, noun + 1));
        }
    }

    private static boolean describes(Word word) {
        return DESCRIBING.contains(word.lower())
                || word.isCapital()
                        && word.text().length() > 2
                        && !word.lower().matches("the|this|that|its|his|her|our|for|and");
    }
}
