package tilshi.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import tilshi.account.Mailbag;

/**
 * Notices that still have to go out by letter. They are put here in the transaction that told them;
 * who claims some has a while to send them before another node tries.
 */
@ApplicationScoped
class Posts {

    /** What happens meanwhile goes into the same letter. */
    static final Duration GATHERING = Duration.ofMinutes(2);

    /** Longer than any mail server may take for a letter. */
    static final Duration CLAIM = Duration.ofMinutes(2);

    static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    static final Duration LONGEST_PAUSE = Duration.ofHours(2);

    /** After this a letter says nothing new. */
    static final Duration GIVEN_UP = Duration.ofDays(2);

    private static final int LONGEST_LETTER = 50;

    private final Jdbi database;
    private final Mailbag mailbag;

    Posts(Jdbi database, Mailbag mailbag) {
        this.database = database;
        this.mailbag = mailbag;
    }

    /**
     * Notices of one person, theirs to send who claimed them.
     *
     * @param notices the unread ones among them; nobody is written to about what they know
     */
    record Claimed(long person, List<Long> ids, List<Notice> notices, int tries, Instant since) {}

    /** Puts notices in, each behind those its person is to be written about anyway. */
    void put(Handle handle, Collection<Long> notices, Instant now) {
        if (!mailbag.isOpen()) {
            return;
        }
        handle.createUpdate(
                        """
                        insert into notice_post (notice_id, person_id, since, due_at)
                        select n.id, n.person_id, :now, coalesce(
                          (select min(p.due_at) from notice_post p
                           where p.person_id = n.person_id and p.tries = 0 and p.due_at > :now),
                          :due)
                        from notice_notice n
                        left join notice_choice c on c.person_id = n.person_id
                        where n.id = any(:ids) and coalesce(c.letters, true)
                        """)
                .bindArray("ids", Long.class, notices.toArray())
                .bind("now", Notices.utc(now))
                .bind("due", Notices.utc(now.plus(GATHERING)))
                .execute();
    }

    /** When the next letter is due. */
    Optional<Instant> nextDue() {
        return database.withHandle(
                handle ->
                        handle.createQuery("select min(due_at) from notice_post")
                                .mapTo(java.time.OffsetDateTime.class)
                                .findOne()
                                .map(java.time.OffsetDateTime::toInstant));
    }

    /** Claims what is due for one person. Two nodes never claim the same. */
    Optional<Claimed> claim(Instant now) {
        return database.inTransaction(
                handle -> {
                    var person =
                            handle.createQuery(
                                            """
                                            select person_id from notice_post where due_at <= :now
                                            order by due_at limit 1 for update skip locked
                                            """)
                                    .bind("now", Notices.utc(now))
                                    .mapTo(Long.class)
                                    .findOne();
                    return person.flatMap(who -> claim(handle, who, now));
                });
    }

    private static Optional<Claimed> claim(Handle handle, long person, Instant now) {
        record Row(long id, int tries, Instant since) {}
        var rows =
                handle.createQuery(
                                """
                                update notice_post set due_at = :until, tries = tries + 1
                                where notice_id in (
                                  select notice_id from notice_post
                                  where person_id = :person and due_at <= :now
                                  order by notice_id limit :most for update skip locked)
                                returning notice_id, tries, since
                                """)
                        .bind("person", person)
                        .bind("now", Notices.utc(now))
                        .bind("until", Notices.utc(now.plus(CLAIM)))
                        .bind("most", LONGEST_LETTER)
                        .map(
                                (row, context) ->
                                        new Row(
                                                row.getLong(1),
                                                row.getInt(2),
                                                row.getTimestamp(3).toInstant()))
                        .list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var ids = rows.stream().map(Row::id).toList();
        return Optional.of(
                new Claimed(
                        person,
                        ids,
                        unread(handle, ids),
                        rows.stream().mapToInt(Row::tries).max().orElseThrow(),
                        rows.stream().map(Row::since).min(Instant::compareTo).orElseThrow()));
    }

    private static List<Notice> unread(Handle handle, List<Long> ids) {
        return handle.createQuery(
                        """
                        select * from notice_notice
                        where id = any(:ids) and read_at is null order by id
                        """)
                .bindArray("ids", Long.class, ids.toArray())
                .map((row, context) -> Notices.notice(row))
                .list();
    }

    /** The letter is with the server, or nobody needs it any more. */
    void done(Claimed claimed) {
        database.useHandle(
                handle ->
                        handle.createUpdate("delete from notice_post where notice_id = any(:ids)")
                                .bindArray("ids", Long.class, claimed.ids().toArray())
                                .execute());
    }

    /** The server did not take it: again later, each time after a longer pause. */
    void again(Claimed claimed, Instant now) {
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        update notice_post set due_at = :due
                                        where notice_id = any(:ids)
                                        """)
                                .bindArray("ids", Long.class, claimed.ids().toArray())
                                .bind("due", Notices.utc(now.plus(pause(claimed.tries()))))
                                .execute());
    }

    static Duration pause(int tries) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.clamp(tries - 1L, 0, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
