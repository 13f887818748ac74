package tilshi.desk.edition;

import java.util.List;
import java.util.Optional;

/** What the page of a receipt prints. */
record ReceiptView(Row row, List<String> awaited, List<NodeSlip> nodes) {

    /** A change among others. */
    record Row(
            long number,
            String name,
            String act,
            String at,
            String machine,
            String took,
            String reached,
            boolean complete,
            Counts counts) {}

    /** Pages by what happened to them, on all nodes together. */
    record Counts(String pressed, String unchanged, String removed, String failed, boolean bad) {}

    /**
     * What the change did on one node.
     *
     * @param unlisted pages that are counted but not listed; 0 for none
     */
    record NodeSlip(String name, String took, Counts counts, List<Line> lines, int unlisted) {}

    /** A page and what happened to it. */
    record Line(String address, Optional<String> url, String effect, String look) {}
}
