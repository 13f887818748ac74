package tilshi.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tilshi.base.Invalid;

/**
 * How a word that is written in Cyrillic is spelt in Latin where the rules of {@link KazakhLatin}
 * would spell it otherwise: {@code ЮНЕСКО → UNESCO}. A star stands for Kazakh endings: {@code
 * Нью-Йорк* → New York} is right for Нью-Йоркте too.
 *
 * @param withEndings whether the word may have Kazakh endings
 */
public record Spelling(String cyrillic, String latin, boolean withEndings) {

    /** How many an article may have, and a house. */
    public static final int MOST = 200;

    public static final int LONGEST = 60;

    private static final Pattern ARROW = Pattern.compile("→|->|=");
    private static final Pattern WORDS =
            Pattern.compile("\\p{IsCyrillic}[\\p{IsCyrillic}\\p{M}\\p{Nd} .’'-]*");
    private static final Pattern LATIN =
            Pattern.compile("[\\p{IsLatin}\\p{Nd}][\\p{IsLatin}\\p{M}\\p{Nd} .,’!?+/-]*");

    /**
     * Reads a list, one to a line: {@code Нью-Йорк* → New York}. Empty lines and those that begin
     * with a number sign say nothing.
     *
     * @throws Invalid with the line that is none, or where there are too many
     */
    public static List<Spelling> read(String text) {
        var spellings = new ArrayList<Spelling>();
        var known = new HashSet<String>();
        if (text.length() > MOST * LONGEST * 3) {
            throw new Invalid("too-many-spellings", MOST);
        }
        for (var line : text.split("\\R")) {
            if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
                var spelling = of(line.strip());
                if (!known.add(spelling.cyrillic())) {
                    throw new Invalid("spelling-twice", spelling.cyrillic());
                }
                spellings.add(spelling);
            }
        }
        if (spellings.size() > MOST) {
            throw new Invalid("too-many-spellings", MOST);
        }
        return List.copyOf(spellings);
    }

    private static Spelling of(String line) {
        var sides = ARROW.split(line, -1);
        var word = sides.length == 2 ? sides[0].strip() : "";
        boolean star = word.endsWith("*");
        var bare = star ? word.substring(0, word.length() - 1) : word;
        var latin = sides.length == 2 ? sides[1].strip() : "";
        if (bare.length() > LONGEST
                || latin.length() > LONGEST
                || !WORDS.matcher(bare).matches()
                || !LATIN.matcher(latin).matches()) {
            var shown = line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
            throw new Invalid("no-spelling", shown, LONGEST);
        }
        return new Spelling(bare, latin, star);
    }

    /** A list as a text that reads the same. */
    public static String text(List<Spelling> spellings) {
        return spellings.stream().map(Spelling::line).collect(Collectors.joining("\n"));
    }

    /** As it stands in a list. */
    public String line() {
        return cyrillic + (withEndings ? "*" : "") + " → " + latin;
    }

    /** The Latin spelling of a word that may begin with a capital or be all capitals; else none. */
    String of(String word, String otherwise) {
        if (word.equals(cyrillic)) {
            return latin;
        }
        if (word.equals(cyrillic.toUpperCase(Locale.ROOT))) {
            return latin.toUpperCase(Locale.ROOT);
        }
        return word.equals(capitalized(cyrillic)) ? capitalized(latin) : otherwise;
    }

    private static String capitalized(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
