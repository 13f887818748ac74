package tilshi.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
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

    /**
     * @param act a verb, as the act's class is named
     * @param subject what it was done to: {@code article:812}
     * @param reason why, in the person's own words; empty where none is asked for
     */
    public void write(OptionalLong person, String name, String act, String subject, String reason) {
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        insert into journal_entry
                                          (at, actor_id, actor_name, act, subject, reason)
                                        values (:at, :person, :name, :act, :subject, :reason)
                                        """)
                                .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
                                .bind("person", person)
                                .bind("name", name)
                                .bind("act", act)
                                .bind("subject", subject)
                                .bind("reason", reason)
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
                                .map(
                                        (row, context) ->
                                                new Entry(
                                                        row.getTimestamp("at").toInstant(),
                                                        row.getString("actor_name"),
                                                        row.getString("act"),
                                                        row.getString("subject"),
                                                        row.getString("reason")))
                                .list());
    }
}
