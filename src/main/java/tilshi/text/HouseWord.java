package tilshi.text;

import java.util.Locale;
import java.util.Set;
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

    /** Of Russian nouns and adjectives, names among them. */
    private static final String ENDINGS =
            "а я у ю е и ы о й ь ом ем ой ей ою ею ам ям ами ями ах ях ов ев ый ий ая ое ого его"
                    + " ому ему ым им ую ые ие ых их ыми ими";

    private static final Set<String> RUSSIAN = Set.of(ENDINGS.split(" "));
    private static final Pattern CUT = Pattern.compile("(?<=.{3})[аяуюеиыойь]$");

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

    /** Whether a word of a text is one of the list, in Russian in any of its cases. */
    public static boolean isAmong(Set<String> list, String word, Language language) {
        var plain = plain(word);
        if (list.contains(plain)) {
            return true;
        }
        return language == Language.RUSSIAN
                && list.stream()
                        .anyMatch(kept -> isForm(plain, CUT.matcher(kept).replaceFirst("")));
    }

    private static boolean isForm(String word, String stem) {
        return stem.length() > 3
                && word.startsWith(stem)
                && (word.length() == stem.length()
                        || RUSSIAN.contains(word.substring(stem.length())));
    }

    private static String plain(String word) {
        return word.strip().replace('’', '\'').toLowerCase(Locale.ROOT);
    }
}
