package tilshi.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tilshi.press.ChangeFollower;
import tilshi.press.Changes;
import tilshi.press.Nodes;
import tilshi.press.Receipt;
import tilshi.press.Receipts;

/** Lays the receipts of all nodes beside the nodes that should have one. */
@ApplicationScoped
public class Deliveries {

    /** A node tells of itself once a second; one that was silent for so long shows nothing. */
    private static final Duration SILENT = Duration.ofSeconds(15);

    private static final int PATIENCE_MILLIS = 1_000;

    private final Receipts receipts;
    private final Nodes nodes;
    private final Changes changes;
    private final ChangeFollower follower;
    private final InstantSource clock;

    Deliveries(
            Receipts receipts,
            Nodes nodes,
            Changes changes,
            ChangeFollower follower,
            InstantSource clock) {
        this.changes = changes;
        this.follower = follower;
        this.receipts = receipts;
        this.nodes = nodes;
        this.clock = clock;
    }

    /** How a change has come to readers; nothing before the first node shows it. */
    public Optional<Delivery> of(long number) {
        var found = receipts.everywhere(number);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(Delivery.of(found, awaited(found, nodes.all())));
    }

    /** The same for a change that has just been made: waits a moment for this node to show it. */
    public Optional<Delivery> soon(long number) {
        if (number <= 0 || number > changes.newest()) {
            return Optional.empty();
        }
        for (int i = 0; i < PATIENCE_MILLIS / 10 && follower.stand() < number; i++) {
            pause();
        }
        return of(number);
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The newest changes before one, newest first. */
    public List<Delivery> before(long number, int changes) {
        var serving = nodes.all();
        var byNumber = new ArrayList<List<Receipt>>();
        for (var receipt : receipts.before(number, changes)) {
            if (byNumber.isEmpty() || byNumber.getLast().getFirst().number() != receipt.number()) {
                byNumber.add(new ArrayList<>());
            }
            byNumber.getLast().add(receipt);
        }
        return byNumber.stream().map(one -> Delivery.of(one, awaited(one, serving))).toList();
    }

    /** Nodes that served when the act was done and have not come to it yet. */
    private List<String> awaited(List<Receipt> found, List<Nodes.Node> serving) {
        var change = found.getFirst();
        var have = found.stream().map(Receipt::node).collect(Collectors.toSet());
        var now = clock.instant();
        return serving.stream()
                .filter(node -> isServing(node, now))
                .filter(node -> !node.startedAt().isAfter(change.at()))
                .filter(node -> node.applied() < change.number())
                .map(Nodes.Node::name)
                .filter(name -> !have.contains(name))
                .sorted()
                .toList();
    }

    /** Whether a node has told of itself just now. */
    public static boolean isServing(Nodes.Node node, Instant now) {
        return node.seenAt().isAfter(now.minus(SILENT));
    }
}
