package tilshi.text;

import java.time.Duration;
import java.util.List;

/** Reads a text for faults of spelling and grammar. One reads one text at a time. */
public interface Proofreader {

    /** Whether there is one of a language: there is no dictionary of Kazakh that is good enough. */
    static boolean knows(Language language) {
        return language != Language.KAZAKH;
    }

    /**
     * A new one. That takes seconds and tens of megabytes: dictionaries and rules are read.
     *
     * @throws IllegalArgumentException of a language it does not know
     */
    static Proofreader of(Language language) {
        return switch (language) {
            case RUSSIAN -> new LanguageToolProofreader(language, "ru");
            case ENGLISH -> new LanguageToolProofreader(language, "en-GB");
            case KAZAKH -> throw new IllegalArgumentException("No proofreader of Kazakh");
        };
    }

    /**
     * What is to be said of a text, in its order, none over another.
     *
     * @param patience after so long nothing more is looked for
     * @throws GaveUp when that has passed
     */
    List<Remark> read(String text, Duration patience);

    /** A text took longer than its reader was given. */
    final class GaveUp extends RuntimeException {

        private static final long serialVersionUID = 1L;

        GaveUp() {
            super("a text took too long to read");
        }
    }
}
