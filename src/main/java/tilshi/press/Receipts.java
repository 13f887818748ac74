package tilshi.press;

import com.fasterxml.jackson.core.type.TypeReference;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import tilshi.base.Json;

/**
 * What changes did to the edition of each node. The last ones of this node are at hand at once; all
 * are written to the database behind, and go when their change is forgotten.
 */
@ApplicationScoped
public class Receipts {

    private static final Logger LOG = Logger.getLogger(Receipts.class);
    private static final int KEPT = 1_000;
    private static final int BATCH = 100;
    private static final int MOST_NODES = 20;
    private static final TypeReference<List<Receipt.Line>> LINES = new TypeReference<>() {};

    private final Jdbi database;
    private final Cache<Long, Receipt> receipts = Caffeine.newBuilder().maximumSize(KEPT).build();

    /** Beyond this a receipt is at hand on its node only: the edition does not wait for paper. */
    private final BlockingQueue<Receipt> unwritten = new ArrayBlockingQueue<>(10_000);

    Receipts(Jdbi database) {
        this.database = database;
    }

    /** The receipt of a change on this node, once it has been applied here. */
    public Optional<Receipt> of(long number) {
        return Optional.ofNullable(receipts.getIfPresent(number));
    }

    /**
     * The receipts of a change from every node that has one, in the order of names. That of this
     * node is there at once, those of others about a second later.
     */
    public List<Receipt> everywhere(long number) {
        var written =
                database.withHandle(
                        handle ->
                                handle.createQuery(
                                                """
                                                select r.*, c.act, c.at from press_receipt r
                                                join press_change c on c.number = r.number
                                                where r.number = :number order by r.node limit 100
                                                """)
                                        .bind("number", number)
                                        .map((row, context) -> receipt(row, true))
                                        .list());
        var all = new TreeMap<String, Receipt>();
        written.forEach(receipt -> all.put(receipt.node(), receipt));
        of(number).ifPresent(receipt -> all.put(receipt.node(), receipt));
        return List.copyOf(all.values());
    }

    /**
     * The receipts of the newest changes before one, newest first, from every node and without
     * their lines.
     *
     * @param number a change, {@link Long#MAX_VALUE} for the newest of all
     * @param changes how many of them
     */
    public List<Receipt> before(long number, int changes) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select r.number, r.node, r.took_micros, r.pressed,
                                               r.unchanged, r.removed, r.failed, c.act, c.at
                                        from (select distinct number from press_receipt
                                              where number < :number
                                              order by number desc limit :changes) n
                                        join press_receipt r on r.number = n.number
                                        join press_change c on c.number = r.number
                                        order by r.number desc, r.node limit :most
                                        """)
                                .bind("number", number)
                                .bind("changes", changes)
                                .bind("most", changes * MOST_NODES)
                                .map((row, context) -> receipt(row, false))
                                .list());
    }

    void add(Receipt receipt) {
        receipts.put(receipt.number(), receipt);
        if (!unwritten.offer(receipt)) {
            LOG.debugf("The receipt of change %d is not written down", receipt.number());
        }
    }

    /** Writes down what is not written yet, over the connection on which changes are followed. */
    void write(Jdbi line) {
        var batch = new ArrayList<Receipt>();
        while (unwritten.drainTo(batch, BATCH) > 0) {
            write(line, batch);
            batch.clear();
        }
    }

    private static void write(Jdbi line, List<Receipt> batch) {
        line.useHandle(
                handle -> {
                    var rows =
                            handle.prepareBatch(
                                    """
                                    insert into press_receipt
                                      (number, node, took_micros, pressed, unchanged, removed,
                                       failed, lines)
                                    values (:number, :node, :took, :pressed, :unchanged, :removed,
                                            :failed, cast(:lines as jsonb))
                                    on conflict do nothing
                                    """);
                    for (var receipt : batch) {
                        rows.bind("number", receipt.number())
                                .bind("node", receipt.node())
                                .bind("took", receipt.took().toNanos() / 1_000)
                                .bind("pressed", receipt.pressed())
                                .bind("unchanged", receipt.unchanged())
                                .bind("removed", receipt.removed())
                                .bind("failed", receipt.failed())
                                .bind("lines", Json.write(receipt.lines()))
                                .add();
                    }
                    rows.execute();
                });
    }

    private static Receipt receipt(ResultSet row, boolean whole) throws SQLException {
        return new Receipt(
                row.getLong("number"),
                row.getString("act"),
                row.getTimestamp("at").toInstant(),
                row.getString("node"),
                Duration.ofNanos(row.getLong("took_micros") * 1_000),
                row.getInt("pressed"),
                row.getInt("unchanged"),
                row.getInt("removed"),
                row.getInt("failed"),
                whole ? Json.read(row.getString("lines"), LINES) : List.of());
    }
}
