package tilshi.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Words of a Kazakh text in Cyrillic that the rules of {@link KazakhLatin} may spell in another way
 * than people do: foreign names, which the letters ц ч щ ъ ь э ю я ё в ф betray, and abbreviations.
 */
public final class DoubtfulWords {

    /** A foreign name among them begins with a capital. */
    private static final Pattern WORD =
            Pattern.compile(
                    "\\p{IsCyrillic}[\\p{IsCyrillic}\\p{M}]*(?:-\\p{Lu}[\\p{IsCyrillic}]*)*");

    private static final Pattern FOREIGN = Pattern.compile(".*[цчщъьэюяёЦЧЩЪЬЭЮЯЁ].*");
    private static final Pattern SHORTENED = Pattern.compile("\\p{Lu}{2,10}");

    private DoubtfulWords() {}

    /**
     * How often each stands in the texts, in the order they come; no more than a number of them.
     */
    public static Map<String, Integer> of(List<String> texts, int most) {
        var counted = new LinkedHashMap<String, Integer>();
        for (var text : texts) {
            var words = WORD.matcher(text);
            while (words.find()) {
                var word = words.group();
                if (isDoubtful(word) && (counted.size() < most || counted.containsKey(word))) {
                    counted.merge(word, 1, Integer::sum);
                }
            }
        }
        return counted;
    }

    private static boolean isDoubtful(String word) {
        return FOREIGN.matcher(word).matches() || SHORTENED.matcher(word).matches();
    }
}
