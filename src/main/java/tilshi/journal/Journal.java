package tilshi.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Jdbi;

/** Writes down who did what, in the same transaction as the deed itself. */
@ApplicationScoped
public class Journal {

    private final Jdbi database;
    private final InstantSource clock;

    Journal(Jdbi database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What was done to a person or to the house. */
    public void write(OptionalLong person, String name, String act, String thing, String reason) {
        write(person, name, act, Subject.ofTheHouse(thing), reason);
    }

    /**
     * @param act a verb, as the act's class is named
     * @param reason why, in the person's own words; empty where none is asked for
     */
    public void write(OptionalLong person, String name, String act, Subject to, String reason) {
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        insert into journal_entry
                                          (at, actor_id, actor_name, act, subject, reason, brand,
                                           change)
                                        values (:at, :person, :name, :act, :subject, :reason,
                                          :brand, :change)
                                        """)
                                .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
                                .bind("person", person)
                                .bind("name", name)
                                .bind("act", act)
                                .bind("subject", to.thing())
                                .bind("reason", reason)
                                .bind("brand", to.brand())
                                .bind("change", to.change())
                                .execute());
    }

    /** Who last did one of these acts to a subject; empty where it was no person. */
    public OptionalLong lastPerson(String subject, Collection<String> acts) {
        return database.withHandle(
                handle ->
                        handle
                                .createQuery(
                                        """
                                        select actor_id from journal_entry
                                        where subject = :subject and act = any(:acts)
                                        order by id desc limit 1
                                        """)
                                .bind("subject", subject)
                                .bindArray("acts", String.class, acts.toArray())
                                .map((row, context) -> (Long) row.getObject("actor_id"))
                                .stream()
                                .filter(Objects::nonNull)
                                .mapToLong(Long::longValue)
                                .findFirst());
    }

    /** What was done to a subject, newest first, at most {@code limit} entries. */
    public List<Entry> about(String subject, int limit) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select * from journal_entry where subject = :subject
                                        order by id desc limit :limit
                                        """)
                                .bind("subject", subject)
                                .bind("limit", limit)
                                .map((row, context) -> entry(row))
                                .list());
    }

    /** A page of the journal, newest first. */
    public List<Entry> page(Inquiry inquiry, int limit) {
        return inquiry.reach().isNothing()
                ? List.of()
                : Conditions.of(inquiry).page(database, limit);
    }

    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                number(row, "actor_id"),
                row.getString("actor_name"),
                row.getString("act"),
                new Subject(
                        row.getString("subject"),
                        Optional.ofNullable(row.getString("brand")),
                        number(row, "change")),
                row.getString("reason"));
    }

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
    }
}
