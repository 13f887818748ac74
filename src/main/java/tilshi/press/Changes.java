package tilshi.press;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The log of changes, written by acts and read by every node. */
@ApplicationScoped
public class Changes {

    static final String CHANNEL = "tilshi_change";

    private final Jdbi database;
    private final InstantSource clock;

    Changes(Jdbi database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Takes the place of the act around it in the order of acts: all that commit before it have
     * committed, and what it reads from here on is true when it commits itself. Needed where the
     * keys follow from what others published; {@link #touch} takes the place by itself.
     */
    public void queue() {
        database.useHandle(handle -> handle.execute("select number from press_counter for update"));
    }

    /**
     * Says that these keys will be touched at an instant: by the first node whose clock reaches it,
     * or by the first that starts after it.
     */
    public void touchAt(Instant at, Collection<Key> keys) {
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        insert into press_due (at, key)
                                        select :at, unnest(:keys) on conflict do nothing
                                        """)
                                .bind("at", at.atOffset(ZoneOffset.UTC))
                                .bindArray("keys", String.class, names(keys))
                                .execute());
    }

    /**
     * Says that an act changed what these keys name. Call it as the last step of the act, in its
     * transaction: it locks the counter until the commit, so that no reader of the log can see a
     * number before all smaller ones.
     *
     * @return the number of the change; {@link Receipts#of} has its receipt soon
     */
    public long touch(String act, Collection<Key> keys) {
        return database.withHandle(
                handle -> {
                    long number =
                            handle.createQuery(
                                            """
                                            update press_counter set number = number + 1
                                            returning number
                                            """)
                                    .mapTo(Long.class)
                                    .one();
                    handle.createUpdate(
                                    """
                                    insert into press_change (number, at, act, keys)
                                    values (:number, :at, :act, :keys)
                                    """)
                            .bind("number", number)
                            .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
                            .bind("act", act)
                            .bindArray("keys", String.class, names(keys))
                            .execute();
                    handle.createQuery("select pg_notify(:channel, :number)")
                            .bind("channel", CHANNEL)
                            .bind("number", Long.toString(number))
                            .mapTo(String.class)
                            .one();
                    return number;
                });
    }

    /** The number of the newest change; 0 before the first. */
    public long newest() {
        return database.withHandle(
                handle ->
                        handle.createQuery("select number from press_counter")
                                .mapTo(Long.class)
                                .one());
    }

    /** The changes after a number, oldest first, at most {@code limit}. */
    List<Change> after(long number, int limit) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select * from press_change where number > :number
                                        order by number limit :limit
                                        """)
                                .bind("number", number)
                                .bind("limit", limit)
                                .map((row, context) -> change(row))
                                .list());
    }

    private static List<String> names(Collection<Key> keys) {
        return keys.stream().map(Key::name).distinct().sorted().toList();
    }

    private static Change change(ResultSet row) throws SQLException {
        var names = (String[]) row.getArray("keys").getArray();
        return new Change(
                row.getLong("number"),
                row.getTimestamp("at").toInstant(),
                row.getString("act"),
                Arrays.stream(names).map(Key::new).toList());
    }
}
