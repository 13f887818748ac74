package tilshi.importer.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text parted into words and sentences.
 *
 * @param text as printed
 * @param words in the letters the word lists use: Kazakh in Latin script is read as Cyrillic,
 *     letter by letter, so that places stay the same
 */
record Reading(String text, List<Word> words) {

    private static final Pattern WORD =
            Pattern.compile(
                    "\\d+(?:["
                            + " .,]\\d{3}(?!\\d))*(?:[.,]\\d+)?(?:-\\p{Ll}{1,8})?"
                            + "|\\p{L}[\\p{L}\\p{M}\\d]*(?:['’ʼ-][\\p{L}\\d]+)*");
    private static final Pattern ABBREVIATED =
            Pattern.compile(
                    "(?iu).*(?:^|[\\s(«.])(?:\\p{Lu}|г|гг|ул|пр|им|тыс|млн|млрд|трлн|руб|стр"
                            + "|т\\.е|т\\.д|и\\.о|ж|жж|mr|mrs|ms|dr|prof|st|no|u\\.s)");

    static Reading of(String text, boolean kazakhLatin) {
        var analysed = kazakhLatin ? KazakhLatin.cyrillic(text) : text;
        var words = new ArrayList<Word>();
        var found = WORD.matcher(analysed);
        int end = 0;
        int sentence = 0;
        while (found.find()) {
            var before = analysed.substring(end, found.start());
            if (!words.isEmpty() && ends(before, words.getLast(), found.group())) {
                sentence++;
            }
            words.add(new Word(found.group(), found.start(), found.end(), before, sentence));
            end = found.end();
        }
        return new Reading(text, List.copyOf(words));
    }

    /** Whether what stands between two words ends a sentence. */
    private static boolean ends(String between, Word last, String next) {
        boolean stop = between.matches("(?s).*[.!?…].*");
        if (!stop
                || !Character.isUpperCase(next.codePointAt(0))
                        && !Character.isDigit(next.charAt(0))) {
            return false;
        }
        boolean plainStop = between.matches("\\.\\s*");
        return !(plainStop && ABBREVIATED.matcher(last.text()).matches());
    }

    int sentences() {
        return words.isEmpty() ? 0 : words.getLast().sentence() + 1;
    }

    boolean isFirstOfSentence(int index) {
        return index == 0 || words.get(index - 1).sentence() != words.get(index).sentence();
    }

    /** The text of words from one to before another. */
    String text(int from, int to) {
        return from >= to ? "" : text.substring(words.get(from).start(), words.get(to - 1).end());
    }

    /** The index of the first word that starts at or after a place of the text. */
    int wordAt(int place) {
        int index = 0;
        while (index < words.size() && words.get(index).start() < place) {
            index++;
        }
        return index;
    }

    /** The index of the first word after a sentence. */
    int endOfSentence(int sentence) {
        int index = 0;
        while (index < words.size() && words.get(index).sentence() <= sentence) {
            index++;
        }
        return index;
    }
}
