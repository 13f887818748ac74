package tilshi.importer.page;

import java.util.regex.Pattern;

/** A line that names the author of a page. */
final class Byline {

    private static final Pattern LABELLED =
            Pattern.compile(
                    "(?iu)^(?:автор(?:ы|\\s+текста|\\s+статьи)?|текст|корреспондент|журналист"
                            + "|мақала\\s+авторы"
                            + "|авторы|тілші|мәтін|written\\s+by|author"
                            + "|reporter)\\s*[:—–-]\\s*\\S.{2,80}$");
    private static final Pattern BY =
            Pattern.compile("^[Bb]y\\s+\\p{Lu}\\p{L}+(?:[\\s,-]+\\p{L}+){1,6}$");
    private static final Pattern NAME =
            Pattern.compile(
                    "^\\p{Lu}[\\p{Ll}’'-]+(?:-\\p{Lu}\\p{Ll}+)?(?:\\s+\\p{Lu}[\\p{Ll}’'-]+){1,2}$");

    private Byline() {}

    static boolean names(String line) {
        return LABELLED.matcher(line).matches() || BY.matcher(line).matches();
    }

    /** Two or three capitalised words and nothing else. */
    static boolean isBareName(String line) {
        return line.length() <= 60 && NAME.matcher(line).matches();
    }
}
