package tilshi.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Who is signed in. Sessions live in the database, so a restart signs nobody out. */
@ApplicationScoped
public class Sessions {

    /** A working day and the way home. */
    static final Duration IDLE = Duration.ofHours(12);

    static final Duration LONGEST = Duration.ofDays(14);

    private final Jdbi database;
    private final InstantSource clock;

    Sessions(Jdbi database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The person of a session's token, if it is still good. */
    public Optional<Person> person(String token) {
        return good(token).map(Session::person);
    }

    /** The session of a token, if it is still good. */
    public Optional<Session> good(String token) {
        var now = clock.instant();
        var session =
                database.withHandle(
                        handle ->
                                handle.createQuery(
                                                """
                                                select p.*, s.way from account_session s
                                                join account_person p on p.id = s.person_id
                                                where s.token_hash = :hash
                                                  and p.suspended_at is null
                                                  and s.expires_at > :now and s.seen_at > :idle
                                                """)
                                        .bind("hash", Tokens.hash(token))
                                        .bind("now", now.atOffset(ZoneOffset.UTC))
                                        .bind("idle", now.minus(IDLE).atOffset(ZoneOffset.UTC))
                                        .map((row, context) -> session(row))
                                        .findOne());
        session.ifPresent(found -> seen(token, now));
        return session;
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(People.person(row), WayIn.of(row.getString("way")));
    }

    void open(Person person, String token, String agent, WayIn way) {
        var now = clock.instant();
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        insert into account_session
                                          (token_hash, person_id, created_at, seen_at, expires_at,
                                           agent, way)
                                        values (:hash, :person, :now, :now, :expires, :agent,
                                                :way)
                                        """)
                                .bind("hash", Tokens.hash(token))
                                .bind("person", person.id())
                                .bind("now", now.atOffset(ZoneOffset.UTC))
                                .bind("expires", now.plus(LONGEST).atOffset(ZoneOffset.UTC))
                                .bind("agent", agent.substring(0, Math.min(200, agent.length())))
                                .bind("way", way.key())
                                .execute());
    }

    void close(String token) {
        database.useHandle(
                handle ->
                        handle.createUpdate("delete from account_session where token_hash = :hash")
                                .bind("hash", Tokens.hash(token))
                                .execute());
    }

    /**
     * Where a person is signed in, the latest seen first.
     *
     * @param token of the session that asks
     */
    public List<Device> of(Actor actor, String token) {
        var now = clock.instant();
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select *, token_hash = :hash as here from account_session
                                        where person_id = :person
                                          and expires_at > :now and seen_at > :idle
                                        order by here desc, seen_at desc, id desc
                                        """)
                                .bind("hash", Tokens.hash(token))
                                .bind("person", actor.self())
                                .bind("now", now.atOffset(ZoneOffset.UTC))
                                .bind("idle", now.minus(IDLE).atOffset(ZoneOffset.UTC))
                                .map((row, context) -> device(row))
                                .list());
    }

    /** Ends one session of a person; whether it was theirs to end. */
    boolean close(long person, long id) {
        return database.withHandle(
                handle ->
                        handle.createUpdate(
                                                """
                                                delete from account_session
                                                where person_id = :person and id = :id
                                                """)
                                        .bind("person", person)
                                        .bind("id", id)
                                        .execute()
                                > 0);
    }

    void closeOthers(long person, String token) {
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        delete from account_session
                                        where person_id = :person and token_hash <> :hash
                                        """)
                                .bind("person", person)
                                .bind("hash", Tokens.hash(token))
                                .execute());
    }

    void closeAll(long person) {
        // No session has an empty token.
        closeOthers(person, "");
    }

    private static Device device(ResultSet row) throws SQLException {
        return new Device(
                row.getLong("id"),
                Agent.of(row.getString("agent")),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("seen_at").toInstant(),
                row.getBoolean("here"));
    }

    void forgetExpired() {
        database.useHandle(
                handle ->
                        handle.createUpdate("delete from account_session where expires_at < :now")
                                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                                .execute());
    }

    /** Written at most once a minute, so that reading pages is not writing rows. */
    private void seen(String token, Instant now) {
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        update account_session set seen_at = :now
                                        where token_hash = :hash and seen_at < :before
                                        """)
                                .bind("now", now.atOffset(ZoneOffset.UTC))
                                .bind("before", now.minusSeconds(60).atOffset(ZoneOffset.UTC))
                                .bind("hash", Tokens.hash(token))
                                .execute());
    }
}
