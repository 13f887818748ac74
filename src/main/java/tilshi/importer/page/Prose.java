package tilshi.importer.page;

import java.util.regex.Pattern;

/** Tells running text from labels, headlines and links. */
final class Prose {

    private static final Pattern END = Pattern.compile("[.!?…:;](?:[»\"”“'’)\\]]|\\s)*$");
    private static final Pattern FULL_END = Pattern.compile("[.!?…](?:[»\"”“'’)\\]]|\\s)*$");
    private static final int PARAGRAPH_WORDS = 8;

    private Prose() {}

    /** Whether a line ends as a sentence does. */
    static boolean isSentence(String line) {
        return END.matcher(line).find();
    }

    /** Whether a line is a sentence of some length, as paragraphs of articles are. */
    static boolean isParagraph(String line) {
        int words = words(line);
        return words >= PARAGRAPH_WORDS && FULL_END.matcher(line).find()
                || words >= 3 * PARAGRAPH_WORDS;
    }

    static int words(String line) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < line.length(); i++) {
            boolean letter = Character.isLetterOrDigit(line.charAt(i));
            if (letter && !inside) {
                words++;
            }
            inside = letter || inside && line.charAt(i) != ' ';
        }
        return words;
    }

    /** The form in which two printings of a paragraph are the same. */
    static String same(String line) {
        return Furniture.letters(line);
    }
}
