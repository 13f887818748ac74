package tilshi.importer.page;

import java.text.Normalizer;

/**
 * Text without what a reader never sees: control characters, soft hyphens, zero-width characters,
 * halves of characters. Every kind of space becomes a plain one, every line end a line feed.
 */
final class CleanText {

    /** More marks on one letter than any language writes; sorting them would take for ever. */
    private static final int MOST_MARKS = 4;

    private CleanText() {}

    static String of(String text) {
        var clean = new StringBuilder(text.length());
        int marks = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            marks = Character.getType(c) == Character.NON_SPACING_MARK ? marks + 1 : 0;
            if (marks > MOST_MARKS) {
                continue;
            }
            if (c == '\r') {
                if (i >= text.length() || text.charAt(i) != '\n') {
                    clean.append('\n');
                }
            } else {
                append(c, clean);
            }
        }
        return Normalizer.normalize(clean, Normalizer.Form.NFC);
    }

    private static void append(int c, StringBuilder clean) {
        if (c == '\n' || c == 0x85 || c == 0x2028 || c == 0x2029 || c == '\f') {
            clean.append('\n');
        } else if (Character.isSpaceChar(c) || c == '\t') {
            clean.append(' ');
        } else if (!isUnseen(c)) {
            clean.appendCodePoint(c);
        }
    }

    private static boolean isUnseen(int c) {
        int type = Character.getType(c);
        boolean noCharacter =
                type == Character.SURROGATE
                        || type == Character.UNASSIGNED
                        || type == Character.PRIVATE_USE;
        boolean joiner = c == 0x200D;
        return noCharacter
                || Character.isISOControl(c)
                || c == 0xFFFD
                || type == Character.FORMAT && !joiner;
    }

    /** A text on one line, its spaces single. */
    static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
