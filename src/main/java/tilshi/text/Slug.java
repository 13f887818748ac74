package tilshi.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The part of an address that is made from a headline: lower-case ASCII letters, digits and single
 * hyphens, at most {@value #LONGEST} characters, cut between words. Kazakh and Russian letters are
 * spelt as the passport rules and news sites of the country spell them.
 */
public final class Slug {

    public static final int LONGEST = 80;

    private static final Map<Integer, String> LETTERS = letters();

    private Slug() {}

    /** The slug of a headline; {@code "story"} where nothing of it can be spelt. */
    public static String of(String headline) {
        var spelt = new StringBuilder();
        Normalizer.normalize(headline, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(letter -> spell(letter, spelt));
        var slug = shorten(trim(spelt.toString()));
        return slug.isEmpty() ? "story" : slug;
    }

    private static void spell(int letter, StringBuilder spelt) {
        var spelling = LETTERS.get(letter);
        if (spelling != null) {
            spelt.append(spelling);
        } else if (letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9') {
            spelt.append((char) letter);
        } else if (!isSilent(letter)) {
            plain(letter, spelt);
        }
    }

    /** Apostrophes, stress marks, soft hyphens and other invisible characters part no word. */
    private static boolean isSilent(int letter) {
        int type = Character.getType(letter);
        return letter == '\''
                || letter == '’'
                || letter == 'ʼ'
                || type == Character.NON_SPACING_MARK
                || type == Character.FORMAT;
    }

    /** A Latin letter with marks loses them; anything else parts two words. */
    private static void plain(int letter, StringBuilder spelt) {
        var base = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD).charAt(0);
        if (base >= 'a' && base <= 'z') {
            spelt.append(base);
        } else if (!spelt.isEmpty() && spelt.charAt(spelt.length() - 1) != '-') {
            spelt.append('-');
        }
    }

    private static String trim(String slug) {
        return slug.endsWith("-") ? slug.substring(0, slug.length() - 1) : slug;
    }

    private static String shorten(String slug) {
        if (slug.length() <= LONGEST) {
            return slug;
        }
        int cut = slug.lastIndexOf('-', LONGEST);
        return slug.substring(0, cut > LONGEST / 2 ? cut : LONGEST);
    }

    private static Map<Integer, String> letters() {
        var letters = new HashMap<Integer, String>();
        var pairs =
                """
                а a ә a б b в v г g ғ g д d е e ё e ж zh з z и i й i к k қ q л l м m н n ң n о o ө o п p
                р r с s т t у u ұ u ү u ф f х kh һ h ц ts ч ch ш sh щ shch ы y і i э e ю yu я ya
                ı i ğ g ñ n ş s
                """;
        var words = pairs.strip().split("\\s+");
        for (int i = 0; i < words.length; i += 2) {
            letters.put(words[i].codePointAt(0), words[i + 1]);
        }
        letters.put((int) 'ъ', "");
        letters.put((int) 'ь', "");
        return Map.copyOf(letters);
    }
}
