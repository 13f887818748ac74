package tilshi.note;

import java.text.Normalizer;
import java.util.List;
import tilshi.base.Invalid;

/**
 * What somebody is about to say.
 *
 * @param words plain text
 * @param mentions people it is meant for, by number
 * @param once a word of the form: what is sent twice under the same one counts once; may be empty
 */
public record Said(String words, List<Long> mentions, String once) {

    static final int LONGEST = 2_000;
    private static final int MOST_MENTIONS = 20;

    /**
     * @throws Invalid if it says nothing, or too much
     */
    public Said {
        words = checked(words);
        mentions = mentions.stream().distinct().toList();
        if (mentions.size() > MOST_MENTIONS) {
            throw new Invalid("note-mentions", MOST_MENTIONS);
        }
        if (!once.matches("[A-Za-z0-9-]{0,60}")) {
            throw new Invalid("form-incomplete");
        }
    }

    static String checked(String given) {
        var words = Normalizer.normalize(given.replace("\r\n", "\n"), Normalizer.Form.NFC).strip();
        boolean strange =
                words.codePoints()
                        .anyMatch(
                                c ->
                                        c != '\n' && c != '\t' && Character.isISOControl(c)
                                                || Character.getType(c) == Character.SURROGATE);
        if (words.isEmpty() || words.length() > LONGEST || strange) {
            throw new Invalid("note-words", LONGEST);
        }
        return words;
    }
}
