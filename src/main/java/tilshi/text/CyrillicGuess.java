package tilshi.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How a word that was typed in Latin letters may be spelt in Cyrillic: {@code kopir} is копир in
 * Russian and көпір in Kazakh. The vowels of a Kazakh word are all back (а о ұ ы, with қ ғ) or all
 * front (ә ө ү і, with к г), so a guess is made for each, and for each of the letters that Latin
 * spelling does not tell apart (н ң нг, у ұ ү, и і, а ә). Meant for queries: of several guesses the
 * wrong ones find nothing.
 */
public final class CyrillicGuess {

    /** Longer words are not guessed. */
    private static final int LONGEST = 40;

    /** Spelt alike whatever the language, the longest first. */
    private static final List<String> SYLLABLES =
            List.of(
                    "shch", "щ", "kh", "х", "zh", "ж", "ts", "ц", "ch", "ч", "sh", "ш", "yu", "ю",
                    "ya", "я", "yo", "е");

    private static final Map<Character, String> LETTERS =
            Map.ofEntries(
                    Map.entry('b', "б"),
                    Map.entry('c', "к"),
                    Map.entry('d', "д"),
                    Map.entry('e', "е"),
                    Map.entry('f', "ф"),
                    Map.entry('h', "х"),
                    Map.entry('j', "ж"),
                    Map.entry('l', "л"),
                    Map.entry('m', "м"),
                    Map.entry('p', "п"),
                    Map.entry('q', "қ"),
                    Map.entry('r', "р"),
                    Map.entry('s', "с"),
                    Map.entry('t', "т"),
                    Map.entry('v', "в"),
                    Map.entry('w', "у"),
                    Map.entry('x', "кс"),
                    Map.entry('z', "з"),
                    Map.entry('ä', "ә"),
                    Map.entry('ö', "ө"),
                    Map.entry('ü', "ү"),
                    Map.entry('ū', "ұ"),
                    Map.entry('ı', "ы"),
                    Map.entry('ğ', "ғ"),
                    Map.entry('ñ', "ң"),
                    Map.entry('ş', "ш"),
                    Map.entry('ç', "ч"));

    /** What the letters a g i k n o u become, in this order, in each guess. */
    private static final List<String> GUESSES = guesses();

    /** What is left of the capital İ where it is made small. */
    private static final String DOT_ABOVE = "\u0307";

    private static final String DOUBTFUL = "agiknou";
    private static final String VOWELS = "aeiouyäöüūı";

    private CyrillicGuess() {}

    /**
     * Guesses for a word, at most 53; none for a word that has other letters than Latin ones, or a
     * single one.
     */
    public static Set<String> of(String word) {
        var small = word.toLowerCase(Locale.ROOT).replace(DOT_ABOVE, "");
        var spelt = new LinkedHashSet<String>();
        if (small.length() > 1 && small.length() <= LONGEST && isLatin(small)) {
            spelt.addAll(byAlphabet(small));
            GUESSES.forEach(guess -> spelt.add(spell(small, guess)));
            var eng = small.replace("ng", "ñ");
            GUESSES.forEach(guess -> spelt.add(spell(eng, guess)));
        }
        return spelt;
    }

    /**
     * As {@link KazakhLatin} would have it back. Behind a consonant it cannot be told whether ia
     * was ия, я or ья.
     */
    private static List<String> byAlphabet(String word) {
        return List.of(byAlphabet(word, "и"), byAlphabet(word, ""), byAlphabet(word, "ь"));
    }

    private static String byAlphabet(String word, String before) {
        var spelt = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            boolean free = i == 0 || VOWELS.indexOf(word.charAt(i - 1)) >= 0;
            var two = i + 2 <= word.length() ? word.substring(i, i + 2) : "";
            int gliding = List.of("ia", "iu", "io").indexOf(two);
            int pair = List.of("ts", "tş").indexOf(two);
            if (gliding >= 0) {
                spelt.append(free ? "" : before).append("яюё".charAt(gliding));
            } else if (pair >= 0) {
                spelt.append("цч".charAt(pair));
            } else {
                spelt.append(byAlphabet(word.charAt(i), free));
                continue;
            }
            i++;
        }
        return spelt.toString();
    }

    private static String byAlphabet(char letter, boolean free) {
        return switch (letter) {
            case 'a' -> "а";
            case 'g' -> "г";
            case 'i' -> free ? "й" : "и";
            case 'ı' -> "і";
            case 'k' -> "к";
            case 'n' -> "н";
            case 'o' -> "о";
            case 'u' -> "у";
            case 'y' -> "ы";
            default -> LETTERS.getOrDefault(letter, Character.toString(letter));
        };
    }

    private static boolean isLatin(String word) {
        return word.chars()
                .allMatch(
                        c ->
                                LETTERS.containsKey((char) c)
                                        || DOUBTFUL.indexOf(c) >= 0
                                        || c == 'y'
                                        || c >= '0' && c <= '9');
    }

    private static String spell(String word, String guess) {
        var spelt = new StringBuilder();
        int i = 0;
        while (i < word.length()) {
            int syllable = syllable(word, i);
            if (syllable >= 0) {
                spelt.append(SYLLABLES.get(syllable + 1));
                i += SYLLABLES.get(syllable).length();
            } else {
                boolean afterVowel = i > 0 && VOWELS.indexOf(word.charAt(i - 1)) >= 0;
                spelt.append(letter(word.charAt(i), afterVowel, guess));
                i++;
            }
        }
        return spelt.toString();
    }

    private static int syllable(String word, int from) {
        for (int i = 0; i < SYLLABLES.size(); i += 2) {
            if (word.startsWith(SYLLABLES.get(i), from)) {
                return i;
            }
        }
        return -1;
    }

    private static String letter(char letter, boolean afterVowel, String guess) {
        if (letter == 'y' || letter == 'i' && afterVowel) {
            return afterVowel ? "й" : "ы";
        }
        int doubtful = DOUBTFUL.indexOf(letter);
        return doubtful >= 0
                ? guess.substring(doubtful, doubtful + 1)
                : LETTERS.getOrDefault(letter, Character.toString(letter));
    }

    private static List<String> guesses() {
        var guesses = new LinkedHashSet<String>();
        guesses.add("агикноу");
        for (var n : List.of("н", "ң")) {
            for (var i : List.of("и", "і")) {
                for (var u : List.of("у", "ұ")) {
                    guesses.add("ағ" + i + "қ" + n + "о" + u);
                }
                for (var u : List.of("у", "ү")) {
                    guesses.add("әг" + i + "к" + n + "ө" + u);
                    guesses.add("аг" + i + "к" + n + "ө" + u);
                }
            }
        }
        return List.copyOf(guesses);
    }
}
