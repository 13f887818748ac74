package tilshi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Failed attempts to sign in, by what the server itself knows: the address and the account. */
@ApplicationScoped
class Attempts {

    static final Duration WINDOW = Duration.ofMinutes(15);

    private final Jdbi database;
    private final InstantSource clock;

    Attempts(Jdbi database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How many failures a subject may have within the window. */
    record Limit(String subject, int failures) {}

    /**
     * Writes an attempt down as failed before anybody judges it, so that guesses made at once count
     * like guesses made one after another.
     *
     * @return what {@link #forgive} wants if the attempt turns out to be right
     * @throws TooManyAttempts if one of the subjects has used up its attempts
     */
    @Transactional
    List<Long> begin(Limit... limits) {
        // Always in the same order, so that two attempts cannot wait for each other.
        var ordered = List.of(limits).stream().sorted(Comparator.comparing(Limit::subject));
        return database.withHandle(
                handle -> {
                    forgetOld(handle);
                    var begun = new ArrayList<Long>();
                    ordered.forEach(limit -> begun.add(add(handle, limit)));
                    return begun;
                });
    }

    /** Takes attempts back that were right. */
    void forgive(List<Long> attempts) {
        database.useHandle(
                handle ->
                        handle.createUpdate("delete from account_attempt where id = any(:ids)")
                                .bindArray("ids", Long.class, attempts.toArray())
                                .execute());
    }

    int recent(String subject) {
        return database.withHandle(handle -> recent(handle, subject));
    }

    private long add(Handle handle, Limit limit) {
        handle.createQuery("select 1 from pg_advisory_xact_lock(2026, hashtext(:subject))")
                .bind("subject", limit.subject())
                .mapTo(Integer.class)
                .one();
        if (recent(handle, limit.subject()) >= limit.failures()) {
            throw new TooManyAttempts(WINDOW);
        }
        return handle.createQuery(
                        """
                        insert into account_attempt (subject, at)
                        values (:subject, :now) returning id
                        """)
                .bind("subject", limit.subject())
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .mapTo(Long.class)
                .one();
    }

    private int recent(Handle handle, String subject) {
        return handle.createQuery(
                        """
                        select count(*) from account_attempt
                        where subject = :subject and at > :since
                        """)
                .bind("subject", subject)
                .bind("since", since())
                .mapTo(Integer.class)
                .one();
    }

    private void forgetOld(Handle handle) {
        handle.createUpdate(
                        """
                        delete from account_attempt where id in
                          (select id from account_attempt where at <= :since
                           limit 1000 for update skip locked)
                        """)
                .bind("since", since())
                .execute();
    }

    private OffsetDateTime since() {
        return clock.instant().minus(WINDOW).atOffset(ZoneOffset.UTC);
    }
}
