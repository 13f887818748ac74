package tilshi.importer.page;

import tilshi.text.Language;

import java.util.Locale;
import java.util.Optional;

/** Finds what a person is: «исполнительный секретарь партии …» before a name, «…, the akim of …» after. */
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

    /** The first role among some words, told without a name. */
    Optional<Role> within(Reading reading, int from, int to);

    /**
     * A role as told.
     *
     * @param from its first word
     * @param head its main word
     * @param to the word after its last
     */
    record Role(String text, int from, int head, int to) {

        /** The role of some words, up to a place of the text; a capital of the sentence goes. */
        static Role of(Reading reading, int from, int head, int to, int endOfText) {
            var word = reading.words().get(from);
            var text =
                    reading.text().substring(word.start(), endOfText).strip().replaceFirst("[\\s,–—-]+$", "");
            if (reading.isFirstOfSentence(from) && !word.isAbbreviation() && !word.isLatin()) {
                text = text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
            }
            return new Role(text, from, head, to);
        }

        /** The role of some words and the quotation mark that may close them. */
        static Role of(Reading reading, int from, int head, int to) {
            int end = reading.words().get(to - 1).end();
            boolean closes = end < reading.text().length() && "»”".indexOf(reading.text().charAt(end)) >= 0;
            boolean opened = reading.text().substring(reading.words().get(from).start(), end).matches("(?s).*[«“].*");
            return of(reading, from, head, to, closes && opened ? end + 1 : end);
        }
    }
}
