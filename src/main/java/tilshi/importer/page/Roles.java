package tilshi.importer.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds what a person is: «исполнительный секретарь партии …» before a name, «…, the akim of …»
 * after.
 */
interface Roles {

    static Roles of(Lexicon lexicon) {
        return switch (lexicon.language()) {
            case RUSSIAN -> new RussianRoles(lexicon);
            case KAZAKH -> new KazakhRoles(lexicon);
            case ENGLISH -> new EnglishRoles(lexicon);
        };
    }

    /** The role told right before or right after a name. */
    default Optional<Role> near(Reading reading, int from, int to) {
        return before(reading, from).or(() -> after(reading, to));
    }

    /** The role told right before the name that begins at a word. */
    Optional<Role> before(Reading reading, int from);

    /** The role told right after the name that ends before a word. */
    Optional<Role> after(Reading reading, int to);

    /** The roles among some words, told without a name. */
    List<Role> within(Reading reading, int from, int to);

    /**
     * A role as told.
     *
     * @param from its first word
     * @param head its main word
     * @param to the word after its last
     */
    record Role(String text, int from, int head, int to) {

        /** The role of some words, up to a place of the text, with the mark that opens it. */
        static Role of(Reading reading, int from, int head, int to, int endOfText) {
            int start = reading.words().get(from).start();
            var words = reading.text().substring(start, endOfText);
            boolean opened = start > 0 && "«“\"".indexOf(reading.text().charAt(start - 1)) >= 0;
            boolean whole = opened && words.matches("(?s)[^«“\"]*[»”\"].*");
            var text = (whole ? reading.text().substring(start - 1, endOfText) : words).strip();
            return new Role(text.replaceFirst("[\\s,–—-]+$", ""), from, head, to);
        }

        /** Without the capital that opens a sentence. */
        Role inSentence(Reading reading) {
            boolean opens =
                    reading.isFirstOfSentence(from) && !reading.words().get(from).isAbbreviation();
            return opens
                    ? new Role(
                            text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1),
                            from,
                            head,
                            to)
                    : this;
        }

        /** The role of some words and the quotation mark that may close them. */
        static Role of(Reading reading, int from, int head, int to) {
            int end = reading.words().get(to - 1).end();
            var words = reading.text().substring(reading.words().get(from).start(), end);
            boolean opened =
                    words.matches("(?s).*[«“].*") || words.replaceAll("[^\"]", "").length() == 1;
            boolean closes =
                    end < reading.text().length()
                            && "»”\"".indexOf(reading.text().charAt(end)) >= 0;
            return of(reading, from, head, to, closes && opened ? end + 1 : end);
        }
    }
}
