package tilshi.desk.revision;

import java.util.List;
import java.util.Optional;

/**
 * What the page of an article's history prints.
 *
 * @param base its address
 * @param writing whether words were written since the newest revision
 * @param comparable whether readers see something that can be laid beside what is written
 * @param names whether the person may give names
 * @param restores whether the person may bring revisions back
 * @param before the cursor of this page; empty on the first
 * @param next the address of the following page
 */
record RevisionsView(
        long id,
        String base,
        String headline,
        String lang,
        boolean writing,
        boolean comparable,
        boolean names,
        boolean restores,
        String before,
        List<Row> rows,
        Optional<String> next) {

    /**
     * A revision.
     *
     * @param extent how much it changed, in words
     * @param seen when readers saw it, in words
     * @param live whether they see it now
     * @param chosen {@code from} or {@code to} where the choice of two begins
     */
    record Row(
            String number,
            String previous,
            String name,
            String author,
            String savedAt,
            String machine,
            String reason,
            List<String> extent,
            Optional<String> seen,
            boolean live,
            boolean latest,
            String chosen) {}
}
