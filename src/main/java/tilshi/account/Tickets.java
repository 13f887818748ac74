package tilshi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Jdbi;

/** Tickets that were given out. They lie in the database: any node takes what another gave. */
@ApplicationScoped
class Tickets {

    private static final String GOOD =
            "token_hash = :hash and purpose = :purpose and expires_at > :now";

    private final Jdbi database;
    private final InstantSource clock;

    Tickets(Jdbi database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Gives a ticket out; the secret that stands for it. */
    String give(Ticket ticket) {
        forgetExpired();
        var token = Tokens.fresh();
        var expires = clock.instant().plus(ticket.purpose().lifetime());
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        insert into account_ticket
                                          (token_hash, purpose, person_id, data, expires_at)
                                        values (:hash, :purpose, :person, :data, :expires)
                                        """)
                                .bind("hash", Tokens.hash(token))
                                .bind("purpose", ticket.purpose())
                                .bind("person", ticket.person())
                                .bind("data", ticket.data())
                                .bind("expires", expires.atOffset(ZoneOffset.UTC))
                                .execute());
        return token;
    }

    /** What a secret stands for, if it is still good. */
    Optional<Ticket> look(Ticket.Purpose purpose, String token) {
        return ask("select * from account_ticket where " + GOOD, purpose, token);
    }

    /** The same, and the ticket is used up: of two who come at once, one gets it. */
    Optional<Ticket> take(Ticket.Purpose purpose, String token) {
        return ask("delete from account_ticket where " + GOOD + " returning *", purpose, token);
    }

    /** Takes a ticket that is used up whatever comes of it: who fails does not try again. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Ticket> spend(Ticket.Purpose purpose, String token) {
        return take(purpose, token);
    }

    /** Takes back all that was given to a person for a purpose. */
    void withdraw(Ticket.Purpose purpose, long person) {
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        delete from account_ticket
                                        where purpose = :purpose and person_id = :person
                                        """)
                                .bind("purpose", purpose)
                                .bind("person", person)
                                .execute());
    }

    /** A ticket as it is listed. */
    record Listed(long id, Ticket ticket, Instant until) {}

    /** All that are good for a purpose, the newest first. */
    List<Listed> open(Ticket.Purpose purpose) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select * from account_ticket
                                        where purpose = :purpose and expires_at > :now
                                        order by id desc
                                        """)
                                .bind("purpose", purpose)
                                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                                .map(
                                        (row, context) ->
                                                new Listed(
                                                        row.getLong("id"),
                                                        ticket(row),
                                                        row.getTimestamp("expires_at").toInstant()))
                                .list());
    }

    /** Takes one back; whether there was one. */
    boolean withdrawOne(Ticket.Purpose purpose, long id) {
        return database.withHandle(
                handle ->
                        handle.createUpdate(
                                                """
                                                delete from account_ticket
                                                where purpose = :purpose and id = :id
                                                """)
                                        .bind("purpose", purpose)
                                        .bind("id", id)
                                        .execute()
                                == 1);
    }

    private Optional<Ticket> ask(String sql, Ticket.Purpose purpose, String token) {
        return database.withHandle(
                handle ->
                        handle.createQuery(sql)
                                .bind("hash", Tokens.hash(token))
                                .bind("purpose", purpose)
                                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                                .map((row, context) -> ticket(row))
                                .findOne());
    }

    private void forgetExpired() {
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        delete from account_ticket where token_hash in
                                          (select token_hash from account_ticket
                                           where expires_at <= :now
                                           limit 1000 for update skip locked)
                                        """)
                                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                                .execute());
    }

    private static Ticket ticket(ResultSet row) throws SQLException {
        long person = row.getLong("person_id");
        return new Ticket(
                Ticket.Purpose.valueOf(row.getString("purpose")),
                row.wasNull() ? OptionalLong.empty() : OptionalLong.of(person),
                row.getString("data"));
    }
}
