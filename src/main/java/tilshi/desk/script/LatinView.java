package tilshi.desk.script;

import java.util.List;
import java.util.Optional;

/**
 * What the page of an article in Latin prints.
 *
 * @param list what stands in the field
 * @param seen the list the person saw
 * @param theirs the list a colleague saved meanwhile
 * @param house spellings of the whole brand
 * @param more whether there are more doubtful words than these
 * @param url where readers read it in Latin
 */
record LatinView(
        long id,
        String headline,
        boolean mayChange,
        String list,
        String seen,
        Optional<String> theirs,
        List<String> house,
        List<Doubt> doubts,
        boolean more,
        List<Passage> passages,
        Optional<String> url) {

    /** A word that the rules may get wrong. */
    record Doubt(String word, String latin, int times, boolean spelt) {}

    /**
     * A part of the article in both scripts.
     *
     * @param kind {@code headline}, {@code heading} or {@code words}
     */
    record Passage(String kind, String cyrillic, String latin) {}
}
