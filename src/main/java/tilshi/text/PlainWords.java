package tilshi.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of a text as a search compares them: small letters, ё as е, without stress marks, soft
 * hyphens and whatever is no letter or digit.
 */
public final class PlainWords {

    private static final Pattern SILENT = Pattern.compile("[\\p{Mn}\\p{Cf}]+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Mc}\\p{Nd}]+");

    private PlainWords() {}

    public static List<String> of(String text) {
        var small = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        var spelt = SILENT.matcher(small).replaceAll("").replace('ё', 'е');
        return BETWEEN.splitAsStream(spelt).filter(word -> !word.isEmpty()).toList();
    }
}
