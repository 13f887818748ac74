package tilshi.press;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The nodes that serve this edition, as they last said of themselves. */
@ApplicationScoped
public class Nodes {

    /** A node that said nothing for so long is not shown any more. */
    private static final Duration FORGOTTEN = Duration.ofHours(24);

    private final Jdbi database;
    private final InstantSource clock;

    Nodes(Jdbi database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What a node says of itself, about once a second. */
    record Beat(
            String id,
            String name,
            Instant startedAt,
            long applied,
            long mirrored,
            long pages,
            long weight) {}

    /**
     * A node.
     *
     * @param applied the last change it applied
     * @param mirrored the change as of which its mirror is exact; -1 for none
     * @param pages in memory
     * @param weight of these pages, in bytes
     */
    public record Node(
            String id,
            String name,
            Instant startedAt,
            Instant seenAt,
            long applied,
            long mirrored,
            long pages,
            long weight) {}

    /** The nodes seen within a day, those seen last first; at most a hundred. */
    public List<Node> all() {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select * from press_node where seen_at > :since
                                        order by seen_at desc, id limit 100
                                        """)
                                .bind("since", since())
                                .map(
                                        (row, context) ->
                                                new Node(
                                                        row.getString("id"),
                                                        row.getString("name"),
                                                        row.getTimestamp("started_at").toInstant(),
                                                        row.getTimestamp("seen_at").toInstant(),
                                                        row.getLong("applied"),
                                                        row.getLong("mirrored"),
                                                        row.getLong("pages"),
                                                        row.getLong("weight")))
                                .list());
    }

    void beat(Beat beat) {
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        insert into press_node
                                          (id, name, started_at, seen_at, applied, mirrored, pages,
                                           weight)
                                        values (:id, :name, :started, :now, :applied, :mirrored,
                                                :pages, :weight)
                                        on conflict (id) do update
                                        set seen_at = excluded.seen_at,
                                            applied = excluded.applied,
                                            mirrored = excluded.mirrored,
                                            pages = excluded.pages, weight = excluded.weight
                                        """)
                                .bind("id", beat.id())
                                .bind("name", beat.name())
                                .bind("started", beat.startedAt().atOffset(ZoneOffset.UTC))
                                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                                .bind("applied", beat.applied())
                                .bind("mirrored", beat.mirrored())
                                .bind("pages", beat.pages())
                                .bind("weight", beat.weight())
                                .execute());
    }

    /** Says that a node went in order. */
    void leave(String id) {
        database.useHandle(
                handle ->
                        handle.createUpdate("delete from press_node where id = :id")
                                .bind("id", id)
                                .execute());
    }

    /** Forgets nodes that were not seen for a day. */
    void forget() {
        database.useHandle(
                handle ->
                        handle.createUpdate("delete from press_node where seen_at <= :since")
                                .bind("since", since())
                                .execute());
    }

    private java.time.OffsetDateTime since() {
        return clock.instant().minus(FORGOTTEN).atOffset(ZoneOffset.UTC);
    }
}
