package tilshi.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What people should hear of. Acts tell it in their own transaction. */
@ApplicationScoped
public class Notices {

    /** Where it is said which person has other notices than a moment ago. */
    public static final String CHANNEL = "tilshi_notice";

    /** What the desk counts to. */
    public static final int MOST_COUNTED = 100;

    /** After this they are forgotten, read or not. */
    static final Duration KEPT = Duration.ofDays(90);

    private final Jdbi database;
    private final Posts posts;
    private final InstantSource clock;

    Notices(Jdbi database, Posts posts, InstantSource clock) {
        this.database = database;
        this.posts = posts;
        this.clock = clock;
    }

    /** Tells people something, each once. A letter follows where they want letters. */
    public void tell(Collection<Long> people, News news) {
        if (people.isEmpty()) {
            return;
        }
        var to = new TreeSet<>(people);
        var now = clock.instant();
        database.useHandle(
                handle -> {
                    var told = add(handle, to, news, now);
                    posts.put(handle, told, now);
                    to.forEach(person -> say(handle, person));
                });
    }

    private static List<Long> add(Handle handle, Collection<Long> to, News news, Instant now) {
        return handle.createQuery(
                        """
                        insert into notice_notice (person_id, kind, who, what, words, link, at)
                        select unnest(:people), :kind, :who, :what, :words, :link, :at
                        returning id
                        """)
                .bindArray("people", Long.class, to.toArray())
                .bind("kind", news.kind())
                .bind("who", news.who())
                .bind("what", news.what())
                .bind("words", news.words())
                .bind("link", news.link())
                .bind("at", utc(now))
                .mapTo(Long.class)
                .list();
    }

    /** How many a person has not read, counted no further than needed. */
    public int unread(long person) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select count(*) from (
                                          select from notice_notice
                                          where person_id = :person and read_at is null
                                          limit :most) unread
                                        """)
                                .bind("person", person)
                                .bind("most", MOST_COUNTED)
                                .mapTo(Integer.class)
                                .one());
    }

    /**
     * A person's notices, newest first.
     *
     * @param before only older ones than this number
     */
    public List<Notice> of(long person, long before, int limit) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select * from notice_notice
                                        where person_id = :person and id < :before
                                        order by id desc limit :limit
                                        """)
                                .bind("person", person)
                                .bind("before", before)
                                .bind("limit", limit)
                                .map((row, context) -> notice(row))
                                .list());
    }

    /** Notes that a person has read one of their own; what it is, if it is theirs. */
    public Optional<Notice> read(long person, long id) {
        return database.withHandle(
                handle -> {
                    var read =
                            handle.createQuery(
                                            """
                                            update notice_notice
                                            set read_at = coalesce(read_at, :now)
                                            where id = :id and person_id = :person returning *
                                            """)
                                    .bind("id", id)
                                    .bind("person", person)
                                    .bind("now", utc(clock.instant()))
                                    .map((row, context) -> notice(row))
                                    .findOne();
                    read.ifPresent(notice -> say(handle, person));
                    return read;
                });
    }

    /**
     * Notes that a person has read all there was when they looked.
     *
     * @param upTo the newest they saw
     */
    public void readAll(long person, long upTo) {
        database.useHandle(
                handle -> {
                    handle.createUpdate(
                                    """
                                    update notice_notice set read_at = :now
                                    where person_id = :person and read_at is null and id <= :upTo
                                    """)
                            .bind("person", person)
                            .bind("upTo", upTo)
                            .bind("now", utc(clock.instant()))
                            .execute();
                    say(handle, person);
                });
    }

    /** Forgets what is too old, so many at a time; whether more is left. */
    boolean forget(int most) {
        return database.withHandle(
                handle ->
                        handle.createUpdate(
                                                """
                                                delete from notice_notice where id in (
                                                  select id from notice_notice where at < :before
                                                  limit :most)
                                                """)
                                        .bind("before", utc(clock.instant().minus(KEPT)))
                                        .bind("most", most)
                                        .execute()
                                == most);
    }

    private static void say(Handle handle, long person) {
        handle.createQuery("select pg_notify(:channel, :person)")
                .bind("channel", CHANNEL)
                .bind("person", Long.toString(person))
                .mapTo(String.class)
                .list();
    }

    static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getLong("id"),
                row.getLong("person_id"),
                new News(
                        row.getString("kind"),
                        row.getString("who"),
                        row.getString("what"),
                        row.getString("words"),
                        row.getString("link")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("read_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
