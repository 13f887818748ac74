package tilshi.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * What language a text seems to be in, and in what script. It counts the words that hold sentences
 * together, the letters only Kazakh has, and the endings of each language; a few words are enough.
 */
public record LanguageGuess(Language language, Script script) {

    private static final int SAMPLE = 20_000;
    private static final String KAZAKH_CYRILLIC = "әғқңөұүһі";
    private static final String KAZAKH_LATIN = "äğñöşüūıŋáǵńóúқ";
    private static final Set<String> KAZAKH =
            words(
                    "және мен бен пен да де бұл ол осы үшін бойынша туралы кейін дейін деп деді бар"
                            + " жоқ еді екен бір бүгін қазір сондай ал болды болады болып керек тағы"
                            + " оның олар біз сіз ғана жылы жылғы туғызды айтты барлық арасында жаңа"
                            + " қатысты");
    private static final Set<String> KAZAKH_IN_LATIN =
            words(
                    "jäne jane men ben pen bul ol osy üşin ushin üshın üşın boiynşa boiynsha turaly"
                            + " keiin deiin dep dedi dedı bar joq edi edı eken bir bır bügin bügın"
                            + " qazir qazır sondai boldy bolady bolyp kerek tağy onyñ olar biz siz jyly"
                            + " jylğy aitty barlyq jaña üşın");
    private static final Set<String> RUSSIAN =
            words(
                    "и в на не что с по из к от за для о об при это как был была были будет также"
                            + " его ее их он она они но или до после года году где уже так все под со"
                            + " который которые которая то же если чтобы ещё еще мы вы бы только между"
                            + " во");
    private static final Set<String> ENGLISH =
            words(
                    "the of and to in a is was were be been for on with that this by at from as it"
                            + " its he she they has have had will would not are or said an which who"
                            + " after their");

    /** Guesses; Russian where nothing tells, since it is the safer reading of Cyrillic. */
    public static LanguageGuess of(String text) {
        var sample = text.substring(0, Math.min(SAMPLE, text.length())).toLowerCase(Locale.ROOT);
        var script = Script.of(sample);
        double kazakh = 0;
        double other = 0;
        boolean latin = script == Script.LATIN;
        for (var word : sample.split("[^\\p{L}'’-]+")) {
            if (word.isEmpty() || Script.of(word) != script) {
                continue;
            }
            kazakh += kazakh(word, latin);
            other += latin ? english(word) : russian(word);
        }
        var language =
                kazakh > other ? Language.KAZAKH : latin ? Language.ENGLISH : Language.RUSSIAN;
        return new LanguageGuess(language, script);
    }

    private static double kazakh(String word, boolean latin) {
        var letters = latin ? KAZAKH_LATIN : KAZAKH_CYRILLIC;
        double score = word.chars().anyMatch(c -> letters.indexOf(c) >= 0) ? 1 : 0;
        if ((latin ? KAZAKH_IN_LATIN : KAZAKH).contains(word)) {
            score += 1;
        }
        var endings =
                latin
                        ? ".{3,}(?:nyñ|nıñ|dyñ|dıñ|lar|ler|dar|ğan|gen|yp|ıp|lyq|lık|dy|dı|ady|edı)"
                        : ".{3,}(?:ның|дың|тың|нің|дің|тің|лар|лер|дар|дер|тар|тер|ған|ген|қан"
                                + "|кен|лық|лік|ады|еді)";
        return score + (word.matches(endings) ? 0.5 : 0);
    }

    private static double russian(String word) {
        double score = RUSSIAN.contains(word) ? 1.2 : 0;
        boolean ending =
                word.matches(
                        ".{3,}(?:ого|его|ому|ыми|ими|ость|ости|ение|ения|ется|ются|ился|ать"
                                + "|ить|ов|ев|ский|ская|ского|ах|ях|ая|ый|ые|ых)");
        return score + (ending ? 0.6 : 0) + (word.matches(".*[щцэъ].*") ? 0.2 : 0);
    }

    private static double english(String word) {
        double score = ENGLISH.contains(word) ? 1.2 : 0;
        return score
                + (word.matches(".{3,}(?:ing|ed|tion|ly|ness|ment|'s|’s)|.*(?:th|wh|w).*")
                        ? 0.4
                        : 0);
    }

    private static Set<String> words(String words) {
        return Set.of(Arrays.stream(words.split(" ")).distinct().toArray(String[]::new));
    }
}
