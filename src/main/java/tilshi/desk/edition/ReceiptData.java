package tilshi.desk.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tilshi.desk.Delivery;
import tilshi.press.Receipt;

/**
 * A receipt for programs.
 *
 * @param at when the act was done, in UTC
 * @param tookMillis until the last node of those that show it did
 * @param awaited nodes that do not show it yet
 */
record ReceiptData(
        long number,
        String act,
        String at,
        long tookMillis,
        List<NodeData> nodes,
        List<String> awaited) {

    /** A page of receipts; the address of the next, if there are more. */
    record Listing(
            List<ReceiptData> receipts,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {}

    /** What the change did on one node; its pages only where one receipt is asked for. */
    record NodeData(
            String node,
            long tookMillis,
            int pressed,
            int unchanged,
            int removed,
            int failed,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<PageData> pages) {}

    /** A page and what happened to it. */
    record PageData(String address, String effect) {}

    static ReceiptData whole(Delivery delivery) {
        return of(delivery, true);
    }

    static ReceiptData brief(Delivery delivery) {
        return of(delivery, false);
    }

    private static ReceiptData of(Delivery delivery, boolean whole) {
        return new ReceiptData(
                delivery.number(),
                delivery.act(),
                delivery.at().toString(),
                delivery.took().toMillis(),
                delivery.receipts().stream().map(receipt -> node(receipt, whole)).toList(),
                delivery.awaited());
    }

    private static NodeData node(Receipt receipt, boolean whole) {
        return new NodeData(
                receipt.node(),
                receipt.took().toMillis(),
                receipt.pressed(),
                receipt.unchanged(),
                receipt.removed(),
                receipt.failed(),
                whole ? receipt.lines().stream().map(ReceiptData::page).toList() : null);
    }

    private static PageData page(Receipt.Line line) {
        return new PageData(
                line.address().toString(), line.effect().name().toLowerCase(Locale.ROOT));
    }
}
