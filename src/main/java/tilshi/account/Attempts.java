package tilshi.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
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

    int recent(String subject) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select count(*) from account_attempt
                                        where subject = :subject and at > :since
                                        """)
                                .bind("subject", subject)
                                .bind("since", since())
                                .mapTo(Integer.class)
                                .one());
    }

    void add(String subject) {
        database.useHandle(
                handle -> {
                    handle.createUpdate("delete from account_attempt where at <= :since")
                            .bind("since", since())
                            .execute();
                    handle.createUpdate(
                                    """
                                    insert into account_attempt (subject, at)
                                    values (:subject, :now)
                                    """)
                            .bind("subject", subject)
                            .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                            .execute();
                });
    }

    private java.time.OffsetDateTime since() {
        return clock.instant().minus(WINDOW).atOffset(ZoneOffset.UTC);
    }
}
