package tilshi.text;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Text taken apart as people see it change: words with their hyphens and apostrophes, numbers with
 * their fractions, space, and every mark of punctuation by itself.
 */
public final class Words {

    /** A longer chain of hyphens is several words: patterns that repeat without end are deep. */
    private static final Pattern PART =
            Pattern.compile(
                    "[\\p{L}\\p{M}\\p{Nd}]+"
                            + "(?:(?:[-\u2010\u2011'\u2019\u02bc]|(?<=\\p{Nd})[.,](?=\\p{Nd}))"
                            + "[\\p{L}\\p{M}\\p{Nd}]+){0,8}"
                            + "|[\\s\\p{Z}]+|\\X",
                    Pattern.DOTALL);

    private Words() {}

    /** The parts of a text; together they are the text. */
    public static List<String> of(String text) {
        return PART.matcher(text).results().map(MatchResult::group).toList();
    }
}
