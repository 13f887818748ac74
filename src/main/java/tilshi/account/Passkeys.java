package tilshi.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The passkeys of people. */
@ApplicationScoped
public class Passkeys {

    private final Jdbi database;
    private final InstantSource clock;

    Passkeys(Jdbi database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A key as its checker needs it. */
    record Kept(long person, PasskeyCheck.Credential credential) {}

    public List<Passkey> of(Actor actor) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select * from account_passkey where person_id = :person
                                        order by id
                                        """)
                                .bind("person", actor.self())
                                .map((row, context) -> passkey(row))
                                .list());
    }

    /** What a browser is told not to make a second time. */
    public List<byte[]> credentialIds(Actor actor) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select credential_id from account_passkey
                                        where person_id = :person
                                        """)
                                .bind("person", actor.self())
                                .mapTo(byte[].class)
                                .list());
    }

    /** Locks the key until the sign-in is over, so that its counter is read and written once. */
    Optional<Kept> take(byte[] credentialId) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select * from account_passkey
                                        where credential_id = :id for update
                                        """)
                                .bind("id", credentialId)
                                .map((row, context) -> kept(row))
                                .findOne());
    }

    /** Whether it was new. */
    boolean add(long person, String name, PasskeyCheck.Credential credential) {
        return database.withHandle(
                handle ->
                        handle.createUpdate(
                                                """
                                                insert into account_passkey
                                                  (person_id, name, credential_id, credential,
                                                   counter, backed_up, since)
                                                values (:person, :name, :id, :credential,
                                                        :counter, :backedUp, :now)
                                                on conflict (credential_id) do nothing
                                                """)
                                        .bind("person", person)
                                        .bind("name", name)
                                        .bind("id", credential.id())
                                        .bind("credential", credential.data())
                                        .bind("counter", credential.counter())
                                        .bind("backedUp", credential.backedUp())
                                        .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                                        .execute()
                                == 1);
    }

    void used(byte[] credentialId, long counter) {
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        update account_passkey
                                        set counter = :counter, used_at = :now
                                        where credential_id = :id
                                        """)
                                .bind("counter", counter)
                                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                                .bind("id", credentialId)
                                .execute());
    }

    /** Whether it was the person's to remove. */
    boolean remove(long person, long id) {
        return database.withHandle(
                handle ->
                        handle.createUpdate(
                                                """
                                                delete from account_passkey
                                                where person_id = :person and id = :id
                                                """)
                                        .bind("person", person)
                                        .bind("id", id)
                                        .execute()
                                == 1);
    }

    private static Passkey passkey(ResultSet row) throws SQLException {
        var used = row.getTimestamp("used_at");
        return new Passkey(
                row.getLong("id"),
                row.getString("name"),
                row.getTimestamp("since").toInstant(),
                Optional.ofNullable(used).map(at -> at.toInstant()));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getLong("person_id"),
                new PasskeyCheck.Credential(
                        row.getBytes("credential_id"),
                        row.getBytes("credential"),
                        row.getLong("counter"),
                        row.getBoolean("backed_up")));
    }
}
