package tilshi.importer.page;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** The names of months in three languages: {@code months.txt}. */
final class Months {

    private static final List<List<String>> NAMES =
            WordList.read("months.txt").section("").stream()
                    .map(line -> List.of(line.split("\\s+")))
                    .toList();

    private Months() {}

    /** The number of a month, 1 to 12; 0 if it is none. */
    static int number(String word) {
        var name = plain(word.toLowerCase(Locale.ROOT));
        for (int i = 0; i < NAMES.size(); i++) {
            if (NAMES.get(i).stream().anyMatch(start -> isForm(name, plain(start)))) {
                return i + 1;
            }
        }
        return 0;
    }

    /** A form of a month is its beginning and a short ending; an abbreviation has none. */
    private static boolean isForm(String name, String start) {
        return start.endsWith(".")
                ? name.equals(start.substring(0, start.length() - 1))
                : name.startsWith(start)
                        && name.length() - start.length() <= (start.length() > 3 ? 4 : 2);
    }

    /** Latin letters lose their marks; Cyrillic ones keep theirs, й is not и. */
    private static String plain(String word) {
        boolean latin = word.chars().anyMatch(c -> c >= 'a' && c <= 'z');
        return latin
                ? Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                : word;
    }
}
