package tilshi.importer;

import java.util.Locale;

/**
 * Something the text speaks of, offered to the editor.
 *
 * @param name a person, an organisation, a place or an event in its base form; a number as it is
 *     written; the speaker of a quotation
 * @param detail the role of a person, what a number counts, how a speaker said it; may be empty
 * @param blockId the block that names it first; empty where only the headline or the lead does
 */
public record Suggestion(Kind kind, String name, String detail, String blockId) {

    /** What can be suggested. */
    public enum Kind {
        PERSON,
        ORGANISATION,
        PLACE,
        FIGURE,
        EVENT,
        QUOTATION;

        /** Its key in the messages. */
        public String key() {
            return "suggestion." + name().toLowerCase(Locale.ROOT);
        }
    }
}
