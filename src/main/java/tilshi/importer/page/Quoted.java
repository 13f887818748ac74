package tilshi.importer.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of text between quotation marks of the outermost level.
 *
 * @param start the opening mark
 * @param end after the closing mark
 */
record Quoted(int start, int end) {

    private static final String OPENING = "«“„";
    private static final String CLOSING = "»”";

    /** The quoted stretches of a text; marks that do not pair are forgiven. */
    static List<Quoted> in(String text) {
        var found = new ArrayList<Quoted>();
        int depth = 0;
        int start = 0;
        int lastClose = -1;
        for (int i = 0; i < text.length(); i++) {
            if (opens(text, i, depth)) {
                start = depth == 0 ? i : start;
                depth++;
            } else if (closes(text, i, depth)) {
                depth--;
                lastClose = i;
                if (depth == 0) {
                    found.add(new Quoted(start, i + 1));
                } else if (endsSpeech(text, i)) {
                    found.add(new Quoted(start, i + 1));
                    depth = 0;
                }
            }
        }
        if (depth > 0 && lastClose > start) {
            found.add(new Quoted(start, lastClose + 1));
        }
        return found;
    }

    private static boolean opens(String text, int i, int depth) {
        char c = text.charAt(i);
        if (c == '“') {
            boolean germanClose = depth > 0 && i > 0 && !isGap(text.charAt(i - 1));
            return !germanClose;
        }
        return OPENING.indexOf(c) >= 0 || c == '"' && (i == 0 || isGap(text.charAt(i - 1)));
    }

    private static boolean closes(String text, int i, int depth) {
        char c = text.charAt(i);
        return depth > 0 && (CLOSING.indexOf(c) >= 0 || c == '"' || c == '“');
    }

    private static boolean isGap(char c) {
        return c == ' ' || "([«“„—–-".indexOf(c) >= 0;
    }

    /** A name at the end of speech often shares its closing mark: «… ТОО «Мост», – сказал он. */
    private static boolean endsSpeech(String text, int i) {
        return text.startsWith(", –", i + 1)
                || text.startsWith(", —", i + 1)
                || text.startsWith(", -", i + 1);
    }

    /** The words inside the marks. */
    String inner(String text) {
        return text.substring(start + 1, Math.max(start + 1, end - 1));
    }
}
