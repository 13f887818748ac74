package tilshi.text;

import java.util.List;

/**
 * What a proofreader says of a place in a text.
 *
 * @param from the place, in characters of the text; it ends before {@code to}
 * @param isSpelling whether it is about how a word is spelt, so that a house can know better
 * @param sentence what is wrong, in the language of the text
 * @param replacements what may stand there instead, the likeliest first
 */
public record Remark(
        int from, int to, boolean isSpelling, String sentence, List<String> replacements) {

    /** So many replacements are told. */
    static final int MOST = 5;

    public Remark {
        replacements = replacements.stream().limit(MOST).toList();
    }
}
