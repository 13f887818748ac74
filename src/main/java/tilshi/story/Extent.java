package tilshi.story;

import java.util.List;

/**
 * How much a revision changed.
 *
 * @param headlines whether any of them
 * @param lead whether the lead
 * @param added blocks that were not there before
 * @param changed blocks with other words
 * @param removed blocks that are there no more
 * @param moved whether blocks stand in another order
 * @param words how many the body has now
 * @param more how many more than before; fewer below 0
 */
public record Extent(
        boolean headlines,
        boolean lead,
        int added,
        int changed,
        int removed,
        boolean moved,
        int words,
        int more) {

    /** Of the first revision: all of it is new. */
    static Extent of(Wording first) {
        var body = first.body();
        int words = body.words();
        return new Extent(true, true, body.blocks().size(), 0, 0, false, words, words);
    }

    static Extent between(Wording older, Wording newer) {
        var all = Difference.between(older, newer);
        int words = newer.body().words();
        return new Extent(
                all.contains(new Difference(Difference.Kind.CHANGED, "headlines")),
                !older.lead().equals(newer.lead()),
                count(all, Difference.Kind.ADDED),
                (int) all.stream().filter(Extent::isChangedBlock).count(),
                count(all, Difference.Kind.REMOVED),
                count(all, Difference.Kind.MOVED) > 0,
                words,
                words - older.body().words());
    }

    private static boolean isChangedBlock(Difference difference) {
        return difference.kind() == Difference.Kind.CHANGED
                && !difference.part().equals("headlines")
                && !difference.part().equals("lead");
    }

    private static int count(List<Difference> all, Difference.Kind kind) {
        return (int) all.stream().filter(difference -> difference.kind() == kind).count();
    }
}
