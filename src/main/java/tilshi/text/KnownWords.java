package tilshi.text;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A list of words as a house spells them, made ready to be asked about every word of a text. */
public final class KnownWords {

    /** Of Russian nouns and adjectives, names among them. */
    private static final String ENDINGS =
            "а я у ю е и ы о й ь ом ем ой ей ою ею ам ям ами ями ах ях ов ев ый ий ая ое ого его"
                    + " ому ему ым им ую ые ие ых их ыми ими";

    private static final Set<String> RUSSIAN = Set.of(ENDINGS.split(" "));
    private static final int LONGEST_ENDING = 3;
    private static final int SHORTEST_STEM = 4;
    private static final Pattern CUT = Pattern.compile("(?<=.{3})[аяуюеиыойь]$");

    private final Set<String> words;
    private final Set<String> stems;

    private KnownWords(Set<String> words, Set<String> stems) {
        this.words = words;
        this.stems = stems;
    }

    /**
     * @param list words as {@link HouseWord#kept} gives them
     */
    public static KnownWords of(Set<String> list, Language language) {
        var stems =
                language == Language.RUSSIAN
                        ? list.stream()
                                .map(word -> CUT.matcher(word).replaceFirst(""))
                                .filter(stem -> stem.length() >= SHORTEST_STEM)
                                .collect(Collectors.toUnmodifiableSet())
                        : Set.<String>of();
        return new KnownWords(Set.copyOf(list), stems);
    }

    /** Whether a word of a text is one of the list, in Russian in any of its cases. */
    public boolean have(String word) {
        var plain = HouseWord.plain(word);
        return words.contains(plain) || !stems.isEmpty() && isForm(plain);
    }

    private boolean isForm(String word) {
        for (int ending = 0; ending <= LONGEST_ENDING && ending <= word.length(); ending++) {
            int cut = word.length() - ending;
            if ((ending == 0 || RUSSIAN.contains(word.substring(cut)))
                    && stems.contains(word.substring(0, cut))) {
                return true;
            }
        }
        return false;
    }
}
