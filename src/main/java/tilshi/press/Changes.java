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
import java.util.Optional;
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
     *
     * @return the number that {@link #touch} will give it
     */
    public long queue() {
        return database.withHandle(
                handle ->
                        handle.createQuery("select number + 1 from press_counter for update")
                                .mapTo(Long.class)
                                .one());
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

    /**
     * The newest change as of the moment that the transaction around it sees, whatever others
     * commit meanwhile.
     *
     * @throws IllegalStateException if that transaction sees more than one moment
     */
    long newestOfOneMoment() {
        return database.withHandle(
                handle -> {
                    var isolation =
                            handle.createQuery("show transaction_isolation")
                                    .mapTo(String.class)
                                    .one();
                    if (isolation.equals("read committed")) {
                        throw new IllegalStateException("This transaction sees what others do");
                    }
                    return handle.createQuery("select number from press_counter")
                            .mapTo(Long.class)
                            .one();
                });
    }

    /**
     * How the log stands.
     *
     * @param edition names the edition, the same on all nodes and after a restart
     * @param oldest the oldest change that is still there; one more than the newest where there is
     *     none
     */
    record Log(String edition, long newest, long oldest) {

        /** Whether a node that stands at a number can follow: nothing after it was forgotten. */
        boolean reaches(long stand) {
            return stand <= newest && stand >= oldest - 1;
        }
    }

    /** How the log stands now. */
    Log log() {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select edition, number,
                                               (select coalesce(min(number), c.number + 1)
                                                from press_change) oldest
                                        from press_counter c
                                        """)
                                .map(
                                        (row, context) ->
                                                new Log(
                                                        row.getString("edition"),
                                                        row.getLong("number"),
                                                        row.getLong("oldest")))
                                .one());
    }

    /**
     * Forgets changes from before an instant, all but the newest so many. A node that was away
     * longer sees the gap and presses everything again.
     */
    void forget(Instant before, int keep) {
        database.useHandle(
                handle -> {
                    handle.createUpdate(
                                    """
                                    delete from press_change
                                    where at < :before
                                      and number <= (select number from press_counter) - :keep
                                    """)
                            .bind("before", before.atOffset(ZoneOffset.UTC))
                            .bind("keep", keep)
                            .execute();
                    handle.execute(
                            """
                            delete from press_receipt
                            where number < (select min(number) from press_change)
                            """);
                });
    }

    /** When the next keys are due, if any. */
    Optional<Instant> nextDue() {
        return database.withHandle(
                handle ->
                        handle.createQuery("select min(at) from press_due")
                                .map((row, context) -> row.getTimestamp(1))
                                .findOne()
                                .map(java.sql.Timestamp::toInstant));
    }

    /**
     * Takes the keys that are due, in the order of their instants; another node takes others.
     *
     * @return the keys with the instants they were due at
     */
    List<Due> takeDue(Instant now, int limit) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        delete from press_due where (at, key) in (
                                          select at, key from press_due where at <= :now
                                          order by at, key limit :limit for update skip locked)
                                        returning at, key
                                        """)
                                .bind("now", now.atOffset(ZoneOffset.UTC))
                                .bind("limit", limit)
                                .map(
                                        (row, context) ->
                                                new Due(
                                                        row.getTimestamp("at").toInstant(),
                                                        new Key(row.getString("key"))))
                                .list());
    }

    /** A key and the instant it was to be touched at. */
    record Due(Instant at, Key key) {}

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
