package tilshi.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import tilshi.press.Receipt;

/**
 * How a change has come to readers.
 *
 * @param receipts of the nodes that show it, in the order of their names
 * @param awaited names of the nodes that serve and do not show it yet
 */
public record Delivery(
        long number, String act, Instant at, List<Receipt> receipts, List<String> awaited) {

    public Delivery {
        receipts = List.copyOf(receipts);
        awaited = List.copyOf(awaited);
    }

    static Delivery of(List<Receipt> receipts, List<String> awaited) {
        var first = receipts.getFirst();
        return new Delivery(first.number(), first.act(), first.at(), receipts, awaited);
    }

    public boolean isComplete() {
        return awaited.isEmpty();
    }

    /** How many nodes show it. */
    public int shown() {
        return receipts.size();
    }

    /** How many nodes are to show it. */
    public int nodes() {
        return receipts.size() + awaited.size();
    }

    /** Until the last node of those that show it did. */
    public Duration took() {
        return receipts.stream()
                .map(Receipt::took)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /** Pages that the change touched, on the node where it touched most. */
    public int pages() {
        return receipts.stream().mapToInt(Delivery::pages).max().orElse(0);
    }

    private static int pages(Receipt receipt) {
        return receipt.pressed() + receipt.unchanged() + receipt.removed() + receipt.failed();
    }

    /** Pages that changed, on all nodes together; and so on for the other effects. */
    public int count(Receipt.Effect effect) {
        return receipts.stream()
                .mapToInt(
                        receipt ->
                                switch (effect) {
                                    case PRESSED -> receipt.pressed();
                                    case UNCHANGED -> receipt.unchanged();
                                    case REMOVED -> receipt.removed();
                                    case FAILED -> receipt.failed();
                                })
                .sum();
    }
}
