package tilshi.story;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tilshi.text.PlainWords;

/**
 * What a reader looks for. Everything that is typed is a query: a text in quotation marks is found
 * as it stands, a word behind a minus is not to be there, and signs that mean nothing are nothing.
 *
 * @param typed as the reader sees it again: one line, cut where it is too long
 * @param terms what an article must have, or must not have
 */
public record SearchQuery(String typed, boolean isTooLong, List<Term> terms) {

    /** How many letters a query may have. */
    public static final int LONGEST = 100;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\s]+");
    private static final Pattern PART =
            Pattern.compile("(?<!\\S)(-?)(?:[\"“”«»„]([^\"“”«»„]*)[\"“”«»„]?|(\\S+))");

    public SearchQuery {
        terms = List.copyOf(terms);
    }

    /**
     * A word, or several that follow each other.
     *
     * @param isUnwanted whether it is not to be there
     */
    public record Term(List<String> words, boolean isUnwanted) {
        public Term {
            words = List.copyOf(words);
        }
    }

    public static SearchQuery of(String typed) {
        var line = UNSEEN.matcher(typed).replaceAll(" ").strip();
        if (line.codePointCount(0, line.length()) > LONGEST) {
            var start = line.substring(0, line.offsetByCodePoints(0, LONGEST)).strip();
            return new SearchQuery(start, true, List.of());
        }
        var terms = new ArrayList<Term>();
        var parts = PART.matcher(line);
        while (parts.find()) {
            var words = PlainWords.of(parts.group(2) == null ? parts.group(3) : parts.group(2));
            if (!words.isEmpty()) {
                terms.add(new Term(words, !parts.group(1).isEmpty()));
            }
        }
        return new SearchQuery(line, false, terms);
    }

    /** Whether there is anything to be found: only what is not wanted finds nothing. */
    public boolean isAnswerable() {
        return terms.stream().anyMatch(term -> !term.isUnwanted());
    }
}
