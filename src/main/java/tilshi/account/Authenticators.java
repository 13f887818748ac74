package tilshi.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The authenticator apps of people, their secrets locked. */
@ApplicationScoped
class Authenticators {

    private final Jdbi database;
    private final InstantSource clock;
    private final Vault vault;

    Authenticators(Jdbi database, InstantSource clock, Vault vault) {
        this.database = database;
        this.clock = clock;
        this.vault = vault;
    }

    boolean has(long person) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select exists (select 1 from account_authenticator
                                                       where person_id = :person)
                                        """)
                                .bind("person", person)
                                .mapTo(Boolean.class)
                                .one());
    }

    /**
     * @param step of the code that showed that the app works; it is used up with that
     */
    void keep(long person, byte[] secret, long step) {
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        insert into account_authenticator
                                          (person_id, secret, last_step, since)
                                        values (:person, :secret, :step, :now)
                                        on conflict (person_id) do update
                                        set secret = :secret, last_step = :step, since = :now
                                        """)
                                .bind("person", person)
                                .bind("secret", vault.lock(secret))
                                .bind("step", step)
                                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                                .execute());
    }

    /** Uses a code up: whether it is one of the person's app and was not used before. */
    boolean use(long person, String code) {
        var step =
                secret(person).stream()
                        .flatMapToLong(
                                secret ->
                                        OneTimeCode.stepOf(secret, code, clock.instant()).stream())
                        .findFirst();
        return step.isPresent() && advance(person, step.getAsLong());
    }

    void remove(long person) {
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        "delete from account_authenticator where person_id = :person")
                                .bind("person", person)
                                .execute());
    }

    private Optional<byte[]> secret(long person) {
        return database.withHandle(
                        handle ->
                                handle.createQuery(
                                                """
                                                select secret from account_authenticator
                                                where person_id = :person
                                                """)
                                        .bind("person", person)
                                        .mapTo(byte[].class)
                                        .findOne())
                .flatMap(vault::open);
    }

    /** Of two who bring the same code at once, one passes. */
    private boolean advance(long person, long step) {
        return database.withHandle(
                handle ->
                        handle.createUpdate(
                                                """
                                                update account_authenticator
                                                set last_step = :step
                                                where person_id = :person and last_step < :step
                                                """)
                                        .bind("person", person)
                                        .bind("step", step)
                                        .execute()
                                == 1);
    }
}
