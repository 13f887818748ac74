package tilshi.importer.page;

import java.util.List;

/**
 * Finds names made of a known noun and the words that belong to it: «Илийский район», «партия …».
 */
interface Phrases {

    static Phrases organisations(Lexicon lexicon) {
        return switch (lexicon.language()) {
            case RUSSIAN -> new RussianPhrases(lexicon, "organisations");
            case KAZAKH -> new KazakhPhrases(lexicon, "organisations");
            case ENGLISH -> new EnglishPhrases(lexicon, "organisations");
        };
    }

    static Phrases places(Lexicon lexicon) {
        return switch (lexicon.language()) {
            case RUSSIAN -> new RussianPhrases(lexicon, "places");
            case KAZAKH -> new KazakhPhrases(lexicon, "places");
            case ENGLISH -> new EnglishPhrases(lexicon, "places");
        };
    }

    static Phrases events(Lexicon lexicon) {
        return switch (lexicon.language()) {
            case RUSSIAN -> new RussianPhrases(lexicon, "events");
            case KAZAKH -> new KazakhPhrases(lexicon, "events");
            case ENGLISH -> new EnglishPhrases(lexicon, "events");
        };
    }

    /** The findings among the words from one to before another, in order. */
    List<Finding> in(Reading reading, int from, int to);
}
