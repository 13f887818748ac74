package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Has links looked at soon, unless that was done within a day. */
    void ask(Collection<String> links) {
        if (links.isEmpty()) {
            return;
        }
        database.useHandle(
                handle -> {
                    var batch =
                            handle.prepareBatch(
                                    """
                                    insert into story_link as l (hash, url, asked_at, due_at)
                                    values (:hash, :url, :now, :now)
                                    on conflict (hash) do update
                                    set asked_at = :now,
                                        due_at = case
                                          when l.looked_at is null or l.looked_at < :old then least(l.due_at, :now)
                                          else l.due_at end
                                    """);
                    var now = clock.instant();
                    for (var link : links.stream().sorted().toList()) {
                        batch.bind("hash", hash(link))
                                .bind("url", link)
                                .bind("now", Rows.utc(now))
                                .bind("old", Rows.utc(now.minus(BELIEVED)))
                                .add();
                    }
                    batch.execute();
                });
    }

    /** Those that lead nowhere. */
    Set<String> broken(Collection<String> links) {
        if (links.isEmpty()) {
            return Set.of();
        }
        return database.withHandle(
                handle ->
                        handle
                                .createQuery(
                                        """
                                        select url from story_link
                                        where hash = any(:hashes) and broken
                                        """)
                                .bindArray(
                                        "hashes",
                                        byte[].class,
                                        links.stream().map(OutsideLinks::hash).toArray())
                                .mapTo(String.class)
                                .stream()
                                .collect(Collectors.toSet()));
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
