package tilshi.text;

import java.util.Locale;
import java.util.regex.Pattern;
import tilshi.base.Invalid;

/**
 * A word that a house spells as it stands, whatever a dictionary says: names of its places and
 * people. Whether its first letter is a capital does not matter.
 */
public final class HouseWord {

    public static final int LONGEST = 60;

    private static final Pattern WORD =
            Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{Nd}]*(?:[-'’.][\\p{L}\\p{M}\\p{Nd}]+)*");

    private HouseWord() {}

    /**
     * A word as the list keeps it.
     *
     * @throws Invalid if it is none
     */
    public static String kept(String typed) {
        var word = plain(typed);
        if (word.length() < 2 || word.length() > LONGEST || !WORD.matcher(word).matches()) {
            throw new Invalid("no-word", LONGEST);
        }
        return word;
    }

    static String plain(String word) {
        return word.strip().replace('’', '\'').toLowerCase(Locale.ROOT);
    }
}
