package tilshi.importer.page;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The base form of a Russian adjective beside a noun of known gender. */
final class RussianAdjective {

    private static final Pattern ADJECTIVE =
            Pattern.compile(
                    "(?iu)(?<stem>.{3,}?)(?<end>ого|его|ому|ему|ыми|ими|ым|им|ом|ем|ой|ей|ую"
                            + "|юю|ая|яя|ый|ий|ое|ее|ые|ие|ых|их)");
    private static final Pattern NOUN =
            Pattern.compile("(?iu).*(?:ни|ти|ци|ви)(?:е|ем|ей|и|я|ю)|.*(?:ость|ости)");
    private static final Set<String> STRESSED =
            Set.of(
                    "областн", "городск", "миров", "краев", "степн", "речн", "морск", "лесн",
                    "портов", "ледов", "грузов", "делов", "родн", "цирков", "донск", "больш");
    private static final Set<String> SOFT =
            Set.of(
                    "верхн", "нижн", "средн", "летн", "зимн", "дальн", "соседн", "осенн", "весенн",
                    "последн", "древн");

    private RussianAdjective() {}

    static boolean is(Word word) {
        return ADJECTIVE.matcher(word.text()).matches() && !NOUN.matcher(word.text()).matches();
    }

    /** «Алматинском» with «область» is «Алматинская». */
    static String base(String word, String gender) {
        var found = ADJECTIVE.matcher(word);
        if (!found.matches()) {
            return word;
        }
        var stem = found.group("stem");
        boolean soft = SOFT.contains(stem.toLowerCase(Locale.ROOT));
        boolean hushing = "гкхжшщч".indexOf(stem.charAt(stem.length() - 1)) >= 0;
        return stem
                + switch (gender) {
                    case "f" -> soft ? "яя" : "ая";
                    case "n" -> soft ? "ее" : "ое";
                    case "pl" -> soft || hushing ? "ие" : "ые";
                    default ->
                            STRESSED.contains(stem.toLowerCase(Locale.ROOT))
                                    ? "ой"
                                    : soft || hushing ? "ий" : "ый";
                };
    }
}
