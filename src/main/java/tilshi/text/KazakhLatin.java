package tilshi.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Kazakh that was written in Cyrillic, written in the Latin alphabet of 2021: by rule, but for the
 * spellings it is given. What is Latin already stays, and so do addresses, names behind @ and words
 * behind #: they lead somewhere.
 */
public final class KazakhLatin {

    /** By rule alone. */
    public static final KazakhLatin BY_RULE = new KazakhLatin(List.of());

    private static final String CYRILLIC = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";

    /** In the order of the letters above. */
    private static final String[] LATIN =
            ("a,ä,b,v,g,ğ,d,e,io,j,z,i,i,k,q,l,m,n,ñ,o,ö,p,r,s,t,u,ū,ü,f,h,h,ts,tş,ş,ş,,y,ı,,e,iu,"
                            + "ia")
                    .split(",");

    /** Begin with the sound that и and й end with, which is not written twice. */
    private static final String GLIDING = "ёюя";

    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?:https?://|www\\.)[^\\s<>\"]+"
                            + "|[#@][\\p{L}\\p{M}\\p{Nd}_]{1,100}"
                            + "|[\\p{L}\\p{Nd}._%+-]{1,64}@[\\p{L}\\p{Nd}.-]{1,100}"
                            + "|[\\p{L}\\p{Nd}.-]{1,64}\\.(?:рф|қаз)(?![\\p{L}\\p{Nd}])");

    /** Roman numbers, typed with the Cyrillic letters that look like them. */
    private static final Pattern NUMBER = Pattern.compile("[ХІXVILCDM]{2,12}(?!\\p{L})");

    private final Map<Integer, List<Spelling>> spellings;

    /**
     * @param spellings of two for one word the first counts
     */
    public KazakhLatin(List<Spelling> spellings) {
        var byLetter = new HashMap<Integer, List<Spelling>>();
        for (var spelling : spellings) {
            byLetter.computeIfAbsent(first(spelling.cyrillic(), 0), one -> new ArrayList<>())
                    .add(spelling);
        }
        var longest = Comparator.comparing((Spelling s) -> s.cyrillic().length()).reversed();
        byLetter.values().forEach(list -> list.sort(longest));
        this.spellings = byLetter;
    }

    /** The text in Latin. It has no letter of the Kazakh or Russian alphabet but in addresses. */
    public String of(String text) {
        if (text.chars().noneMatch(KazakhLatin::isCyrillic)) {
            return text;
        }
        var whole = Normalizer.normalize(text, Normalizer.Form.NFC);
        var latin = new StringBuilder(whole.length() + whole.length() / 8);
        int i = 0;
        while (i < whole.length()) {
            int end = startsWord(whole, i) ? word(whole, i, latin) : i;
            if (end == i) {
                letter(whole, i, latin);
                end++;
            }
            i = end;
        }
        return latin.toString();
    }

    private static boolean isCyrillic(int letter) {
        return letter >= 0x400 && letter <= 0x52f;
    }

    private static boolean isOfWord(char letter) {
        return Character.isLetterOrDigit(letter)
                || Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    private static boolean startsWord(String text, int i) {
        char letter = text.charAt(i);
        return (isOfWord(letter) || letter == '#' || letter == '@')
                && (i == 0 || !isOfWord(text.charAt(i - 1)));
    }

    /** Writes what is not spelt by letters; where it ends, or its start where it is no such. */
    private int word(String text, int from, StringBuilder latin) {
        var address = ADDRESS.matcher(text).region(from, text.length());
        if (address.lookingAt()) {
            latin.append(text, from, address.end());
            return address.end();
        }
        int end = spelled(text, from, latin);
        if (end > from) {
            return end;
        }
        var number = NUMBER.matcher(text).region(from, text.length());
        if (number.lookingAt()) {
            latin.append(number.group().replace('Х', 'X').replace('І', 'I'));
            return number.end();
        }
        return from;
    }

    private int spelled(String text, int from, StringBuilder latin) {
        for (var spelling : spellings.getOrDefault(first(text, from), List.of())) {
            int end = from + spelling.cyrillic().length();
            if (end <= text.length() && mayEnd(text, end, spelling)) {
                var found = spelling.of(text.substring(from, end), "");
                if (!found.isEmpty()) {
                    latin.append(found);
                    return end;
                }
            }
        }
        return from;
    }

    private static boolean mayEnd(String text, int end, Spelling spelling) {
        int behind = end;
        while (behind < text.length() && isOfWord(text.charAt(behind))) {
            behind++;
        }
        return behind == end
                || spelling.withEndings() && KazakhEnding.isOne(text.substring(end, behind));
    }

    private static int first(String text, int at) {
        return Character.toLowerCase((int) text.charAt(at));
    }

    private static void letter(String text, int i, StringBuilder latin) {
        char letter = text.charAt(i);
        char small = Character.toLowerCase(letter);
        int place = CYRILLIC.indexOf(small);
        if (place < 0 || isCentigrade(text, i)) {
            latin.append(place < 0 ? letter : 'C');
            return;
        }
        var spelt = LATIN[place];
        if (GLIDING.indexOf(small) >= 0 && glides(text, i - 1)) {
            spelt = spelt.substring(1);
        }
        latin.append(letter == small ? spelt : capital(spelt, isLoud(text, i)));
    }

    private static boolean isCentigrade(String text, int i) {
        return text.charAt(i) == 'С' && i > 0 && text.charAt(i - 1) == '°';
    }

    private static boolean glides(String text, int before) {
        return before >= 0 && "ийИЙ".indexOf(text.charAt(before)) >= 0;
    }

    /** A capital among capitals: ЦУМ is TSUM, Цирк is Tsirk. */
    private static boolean isLoud(String text, int i) {
        var next = letterAt(text, i + 1);
        var near = next == null ? letterAt(text, i - 1) : next;
        return near != null && Character.isUpperCase(near);
    }

    private static @Nullable Character letterAt(String text, int i) {
        return i >= 0 && i < text.length() && Character.isLetter(text.charAt(i))
                ? text.charAt(i)
                : null;
    }

    private static String capital(String spelt, boolean loud) {
        var capital = new StringBuilder(spelt.length());
        for (int i = 0; i < spelt.length(); i++) {
            char letter = spelt.charAt(i);
            capital.append(i == 0 || loud ? capital(letter) : letter);
        }
        return capital.toString();
    }

    /** The alphabet tells i with a dot from one without, small and capital. */
    private static char capital(char letter) {
        return switch (letter) {
            case 'i' -> 'İ';
            case 'ı' -> 'I';
            default -> Character.toUpperCase(letter);
        };
    }
}
