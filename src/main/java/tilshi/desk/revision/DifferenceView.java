package tilshi.desk.revision;

import java.util.List;
import java.util.Optional;

/**
 * What the page of a comparison prints.
 *
 * @param base the address of the article's history
 * @param lang of the article
 * @param beside whether both are shown side by side rather than in one text
 * @param counts how much differs, in words; none where nothing does
 * @param unfinished how many parts of the draft are not as a revision would have them
 * @param restorable the revision that can be brought back from here
 */
record DifferenceView(
        long id,
        String base,
        String headline,
        String lang,
        Edge older,
        Edge newer,
        boolean beside,
        List<String> counts,
        int unfinished,
        List<Group> groups,
        List<Step> steps,
        Optional<Restorable> restorable) {

    /** The address of this comparison. */
    public String url() {
        return base + "/" + older.word() + ".." + newer.word();
    }

    /**
     * One of the two.
     *
     * @param number of the revision; empty where it is none yet
     */
    record Edge(String word, String title, String name, String about, String number) {}

    /** Rows that follow each other; folded where nothing changed in them for long. */
    record Group(boolean folded, List<ComparedRow> rows) {}

    /** A way to another comparison. */
    record Step(String url, String name) {}

    /**
     * A revision that can be brought back.
     *
     * @param here whether the comparison shows what that would change; elsewhere it leads there
     * @param seen the number of the newest revision
     * @param writing whether words are being written that stay beside it
     */
    record Restorable(String number, boolean here, int seen, boolean writing) {}
}
