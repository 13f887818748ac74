package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import tilshi.text.Language;

/** Which article renders which, and part by part how well. Read by the desk, written by acts. */
@ApplicationScoped
public class Translations {

    private final Jdbi database;

    Translations(Jdbi database) {
        this.database = database;
    }

    /** What an article renders; nothing where it is no translation. */
    public Optional<Translation> find(long articleId) {
        return database.withHandle(
                handle ->
                        head(
                                        handle,
                                        "select * from story_translation where article_id = :id",
                                        articleId)
                                .map(head -> whole(handle, head)));
    }

    /** The whole translation, locked until the act around it ends. */
    Optional<Translation> lock(long articleId) {
        return database.withHandle(
                handle -> lockHead(handle, articleId).map(head -> whole(handle, head)));
    }

    /** The translation with the parts that have to do with these, locked like the whole. */
    Optional<Translation> lock(long articleId, Collection<String> ids) {
        return database.withHandle(
                handle ->
                        lockHead(handle, articleId)
                                .map(
                                        head ->
                                                holding(
                                                        head,
                                                        handle.createQuery(
                                                                        """
                                                                        select * from story_counterpart
                                                                        where article_id = :id
                                                                          and (source = any(:ids) or target = any(:ids))
                                                                        """)
                                                                .bind("id", articleId)
                                                                .bindArray(
                                                                        "ids",
                                                                        String.class,
                                                                        ids.toArray())
                                                                .map((row, context) -> part(row))
                                                                .list())));
    }

    /** The articles that render an article, in a lasting order. */
    public List<Long> of(long sourceId) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select article_id from story_translation
                                        where source_id = :id order by article_id
                                        """)
                                .bind("id", sourceId)
                                .mapTo(Long.class)
                                .list());
    }

    /** The language of its source, where readers of that see something newer. */
    Optional<Language> newer(long articleId) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select a.language from story_translation t
                                        join story_article a on a.id = t.source_id
                                        where t.article_id = :id and t.trails
                                        """)
                                .bind("id", articleId)
                                .mapTo(String.class)
                                .findOne()
                                .map(Language::known));
    }

    /** Keeps whether readers of the source see something newer; whether that was not known. */
    boolean trail(long articleId, boolean trails) {
        return database.withHandle(
                handle ->
                        handle.createUpdate(
                                                """
                                                update story_translation set trails = :trails
                                                where article_id = :id and trails <> :trails
                                                """)
                                        .bind("id", articleId)
                                        .bind("trails", trails)
                                        .execute()
                                > 0);
    }

    /** Says what an article renders from now on. */
    void add(Translation translation) {
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        insert into story_translation (article_id, source_id, follows)
                                        values (:id, :source, :follows)
                                        """)
                                .bind("id", translation.articleId())
                                .bind("source", translation.sourceId())
                                .bind("follows", translation.follows())
                                .execute());
        save(Translation.of(translation.articleId(), translation.sourceId()), translation);
    }

    /** Saves what became of a translation that was locked. */
    void save(Translation before, Translation after) {
        database.useHandle(
                handle -> {
                    if (before.follows() != after.follows()) {
                        handle.createUpdate(
                                        """
                                        update story_translation set follows = :follows
                                        where article_id = :id
                                        """)
                                .bind("id", after.articleId())
                                .bind("follows", after.follows())
                                .execute();
                    }
                    remove(handle, after.articleId(), after.goneSince(before));
                    put(handle, after.articleId(), after.changedSince(before));
                    count(handle, after.articleId());
                });
    }

    /** Keeps how far a translation is behind, and tells open boards where that changed. */
    private static void count(Handle handle, long articleId) {
        handle.createQuery(
                        """
                        with counted as (
                          select count(*) filter (
                                   where now is null or seen is distinct from now
                                      or machine <> '' and machine = writer) open,
                                 count(*) filter (
                                   where now is null or target is not null and seen <> now) stale
                          from story_counterpart where article_id = :id),
                        changed as (
                          update story_translation t set open = c.open, stale = c.stale
                          from counted c
                          where t.article_id = :id and (t.open, t.stale) <> (c.open, c.stale)
                          returning t.article_id)
                        select pg_notify(:channel, cast(a.story_id as text))
                        from changed join story_article a on a.id = changed.article_id
                        """)
                .bind("id", articleId)
                .bind("channel", Boards.CHANNEL)
                .mapTo(String.class)
                .list();
    }

    private static void remove(Handle handle, long articleId, List<String> gone) {
        if (!gone.isEmpty()) {
            handle.createUpdate(
                            """
                            delete from story_counterpart
                            where article_id = :id and source = any(:gone)
                            """)
                    .bind("id", articleId)
                    .bindArray("gone", String.class, gone.toArray())
                    .execute();
        }
    }

    private static void put(Handle handle, long articleId, List<Counterpart> parts) {
        if (parts.isEmpty()) {
            return;
        }
        var batch =
                handle.prepareBatch(
                        """
                        insert into story_counterpart
                          (article_id, source, target, seen, seen_in, now, writer, machine)
                        values (:article, :source, :target, :seen, :seenIn, :now, :writer, :machine)
                        on conflict (article_id, source) do update
                        set target = excluded.target, seen = excluded.seen,
                            seen_in = excluded.seen_in, now = excluded.now,
                            writer = excluded.writer, machine = excluded.machine
                        """);
        for (var part : parts) {
            batch.bind("article", articleId)
                    .bind("source", part.source())
                    .bind("target", part.target())
                    .bind("seen", part.seen())
                    .bind("seenIn", part.seenIn())
                    .bind("now", part.now())
                    .bind("writer", part.by())
                    .bind("machine", part.machine())
                    .add();
        }
        batch.execute();
    }

    private static Optional<Translation> lockHead(Handle handle, long articleId) {
        return head(
                handle,
                "select * from story_translation where article_id = :id for update",
                articleId);
    }

    private static Optional<Translation> head(Handle handle, String sql, long articleId) {
        return handle.createQuery(sql)
                .bind("id", articleId)
                .map(
                        (row, context) ->
                                new Translation(
                                        articleId,
                                        row.getLong("source_id"),
                                        row.getInt("follows"),
                                        java.util.Map.of()))
                .findOne();
    }

    private static Translation whole(Handle handle, Translation head) {
        return holding(
                head,
                handle.createQuery("select * from story_counterpart where article_id = :id")
                        .bind("id", head.articleId())
                        .map((row, context) -> part(row))
                        .list());
    }

    private static Translation holding(Translation head, List<Counterpart> parts) {
        var byId = new LinkedHashMap<String, Counterpart>();
        parts.forEach(part -> byId.put(part.source(), part));
        return new Translation(head.articleId(), head.sourceId(), head.follows(), byId);
    }

    private static Counterpart part(ResultSet row) throws SQLException {
        return new Counterpart(
                row.getString("source"),
                Optional.ofNullable(row.getString("target")),
                Optional.ofNullable(row.getString("seen")),
                row.getInt("seen_in"),
                Optional.ofNullable(row.getString("now")),
                row.getString("writer"),
                row.getString("machine"));
    }
}
