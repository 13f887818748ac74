package tilshi.desk.edition;

import java.util.List;
import java.util.Optional;

/**
 * What the edition's page prints.
 *
 * @param deaf whether this node does not hear of changes now
 */
record EditionView(
        String node,
        boolean deaf,
        List<Fact> facts,
        List<NodeRow> nodes,
        List<SlowRow> slowest,
        List<ReceiptView.Row> receipts) {

    /**
     * A figure with what it means.
     *
     * @param look {@code good}, {@code wait}, {@code wrong} or empty
     */
    record Fact(
            String name, String value, String look, List<String> details, Optional<Meter> meter) {}

    /** How much of what may be used is used. */
    record Meter(long value, long most) {}

    /**
     * A node that serves.
     *
     * @param silent whether it has not told of itself for a while
     * @param behind changes it has not applied, in words
     */
    record NodeRow(
            String name,
            boolean here,
            boolean silent,
            String since,
            String seen,
            String applied,
            Optional<String> behind,
            String mirrored,
            String pages,
            String weight) {}

    /** A page that took long. */
    record SlowRow(String address, Optional<String> url, String took, String at) {}
}
