package tilshi.desk.translation;

import java.util.List;

/**
 * What stands beside a translation in the editor.
 *
 * @param url the source's page in the desk
 * @param lang language tag of the source's words
 * @param follows number of the source's revision that is shown
 * @param open how many parts there is something to do with
 * @param machine what can write what is missing; empty where the house has none
 * @param parts of the source in their order; behind them what it says no more
 */
record BesideData(
        String url,
        String language,
        String lang,
        int follows,
        int open,
        String machine,
        List<Part> parts) {

    /**
     * A part of the source.
     *
     * @param target id of the part of the translation that renders it; empty where nothing does
     * @param freshness a word of {@link tilshi.story.Freshness}
     * @param text what the source says; empty where it says it no more
     * @param by who rendered it or read what a machine drafted; the machine while nobody read it
     * @param machine what drafted it; empty where a person wrote it
     * @param change how it came to say that, where it said something else when it was rendered
     */
    record Part(
            String source,
            String target,
            String kind,
            String freshness,
            String text,
            String by,
            String machine,
            List<Change> change) {}

    /** Words that are the same, that are gone, or that came. */
    record Change(String how, String text) {}
}
