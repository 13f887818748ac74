package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Links to the world outside that somebody asked about, and what was found where they lead. */
@ApplicationScoped
class OutsideLinks {

    /** How long what was found is believed. */
    static final Duration BELIEVED = Duration.ofDays(1);

    /** Who looks has so long; then another node may. */
    private static final Duration TAKEN = Duration.ofMinutes(5);

    private static final Duration KEPT = Duration.ofDays(30);

    private final Jdbi database;
    private final InstantSource clock;

    OutsideLinks(Jdbi database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What is known of some links.
     *
     * @param seen those that somebody has looked at, whenever that was
     * @param asked those that were looked at within a day, or will be soon
     */
    record Known(Set<String> broken, Set<String> seen, Set<String> asked) {}

    /** Has links looked at soon, unless that was done within a day. Waits for nobody. */
    void ask(Collection<String> links) {
        if (!links.isEmpty()) {
            database.useHandle(handle -> ask(handle, links.stream().sorted().toList()));
        }
    }

    private void ask(Handle handle, List<String> links) {
        var now = clock.instant();
        handle.createUpdate(
                        """
                        update story_link
                        set asked_at = :now,
                            due_at = case
                              when looked_at is null or looked_at < :old then least(due_at, :now)
                              else due_at end
                        where hash in (
                          select hash from story_link where hash = any(:hashes)
                          for update skip locked)
                        """)
                .bindArray("hashes", byte[].class, hashes(links))
                .bind("now", Rows.utc(now))
                .bind("old", Rows.utc(now.minus(BELIEVED)))
                .execute();
        handle.createUpdate(
                        """
                        insert into story_link (hash, url, asked_at, due_at)
                        select hash, url, :now, :now
                        from unnest(:hashes, :urls) as asked (hash, url)
                        on conflict do nothing
                        """)
                .bindArray("hashes", byte[].class, hashes(links))
                .bindArray("urls", String.class, links.toArray())
                .bind("now", Rows.utc(now))
                .execute();
    }

    Known known(Collection<String> links) {
        var known = new Known(new HashSet<>(), new HashSet<>(), new HashSet<>());
        if (!links.isEmpty()) {
            database.useHandle(handle -> read(handle, links, known));
        }
        return known;
    }

    private void read(Handle handle, Collection<String> links, Known known) {
        handle.createQuery(
                        """
                        select url, broken, looked_at is not null as seen,
                          looked_at is null or due_at < 'infinity' or looked_at > :old as asked
                        from story_link where hash = any(:hashes)
                        """)
                .bindArray("hashes", byte[].class, hashes(links))
                .bind("old", Rows.utc(clock.instant().minus(BELIEVED)))
                .map(
                        (row, context) -> {
                            var url = row.getString("url");
                            add(known.broken(), url, row.getBoolean("broken"));
                            add(known.seen(), url, row.getBoolean("seen"));
                            add(known.asked(), url, row.getBoolean("asked"));
                            return url;
                        })
                .list();
    }

    private static void add(Set<String> links, String link, boolean isOne) {
        if (isOne) {
            links.add(link);
        }
    }

    private static Object[] hashes(Collection<String> links) {
        return links.stream().map(OutsideLinks::hash).toArray();
    }

    /** When the next is to be looked at. */
    Optional<Instant> nextDue() {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select due_at from story_link where due_at < 'infinity'
                                        order by due_at limit 1
                                        """)
                                .map((row, context) -> Rows.instant(row, "due_at").orElseThrow())
                                .findOne());
    }

    /** Takes some that are due: another node takes others. */
    List<String> take(int most) {
        var now = clock.instant();
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        update story_link set due_at = :until
                                        where hash in (
                                          select hash from story_link where due_at <= :now
                                          order by due_at limit :most for update skip locked)
                                        returning url
                                        """)
                                .bind("now", Rows.utc(now))
                                .bind("until", Rows.utc(now.plus(TAKEN)))
                                .bind("most", most)
                                .mapTo(String.class)
                                .list());
    }

    /** Notes what was found. It is looked at again when somebody asks after a day. */
    void note(String link, boolean broken) {
        var now = clock.instant();
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        update story_link
                                        set looked_at = :now, due_at = 'infinity', broken = :broken
                                        where hash = :hash
                                        """)
                                .bind("hash", hash(link))
                                .bind("now", Rows.utc(now))
                                .bind("broken", broken)
                                .execute());
    }

    /** Forgets what nobody has asked about for a month. */
    void forget() {
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        delete from story_link where hash in (
                                          select hash from story_link where asked_at < :before
                                          limit 1000 for update skip locked)
                                        """)
                                .bind("before", Rows.utc(clock.instant().minus(KEPT)))
                                .execute());
    }

    private static byte[] hash(String link) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(link.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
