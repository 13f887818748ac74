package tilshi.importer.page;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads Kazakh in Latin script as Cyrillic, one letter for one letter; good enough to know words.
 */
final class KazakhLatin {

    private static final String LATIN = "aäbdefgğhıijklmnñoöpqrsştuūüvyzáǵńóúýşşÄǦ";
    private static final String CYRILLIC = "аәбдефгғхіижклмнңоөпқрсштуұүвызәғңөүушшӘҒ";
    private static final Map<Integer, Integer> LETTERS =
            IntStream.range(0, LATIN.length())
                    .boxed()
                    .collect(
                            Collectors.toMap(
                                    i -> (int) LATIN.charAt(i),
                                    i -> (int) CYRILLIC.charAt(i),
                                    (first, second) -> first));

    private KazakhLatin() {}

    static String cyrillic(String text) {
        var read = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char small = c == 'İ' ? 'i' : c == 'I' ? 'ı' : Character.toLowerCase(c);
            var letter = LETTERS.get((int) small);
            if (letter == null) {
                read.append(c);
            } else {
                char cyrillic = (char) (int) letter;
                read.append(small == c ? cyrillic : Character.toUpperCase(cyrillic));
            }
        }
        return read.toString();
    }
}
