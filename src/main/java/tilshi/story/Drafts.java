package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import tilshi.account.Actor;

/** Drafts, their steps and what waits beside them. Read by the desk, written by acts. */
@ApplicationScoped
public class Drafts {

    /** Says "article:step" to every node when a draft has a new step. */
    public static final String CHANNEL = "tilshi_draft";

    /** Said instead of a step where something else is new, or may be: look for yourself. */
    public static final long LOOK = -1;

    private final Jdbi database;

    Drafts(Jdbi database) {
        this.database = database;
    }

    /** The whole draft of an article; nothing where nobody began one. */
    public Optional<Draft> find(long articleId) {
        return since(articleId, -1);
    }

    /** Whether anybody wrote in the draft of an article since its newest revision. */
    public boolean isTouched(long articleId) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select exists (select from story_draft
                                          where article_id = :id and step > since)
                                        """)
                                .bind("id", articleId)
                                .mapTo(Boolean.class)
                                .one());
    }

    /** The draft with the parts that were written after a step. */
    public Optional<Draft> since(long articleId, long step) {
        return database.withHandle(
                handle ->
                        head(handle, "select * from story_draft where article_id = :id", articleId)
                                .map(
                                        head ->
                                                head.holding(
                                                        written(handle, articleId, step),
                                                        others(handle, articleId))));
    }

    /** The draft with some of its parts, locked until the act around it ends. */
    Optional<Draft> lock(long articleId, Collection<String> ids) {
        return database.withHandle(
                handle ->
                        head(
                                        handle,
                                        "select * from story_draft where article_id = :id for update",
                                        articleId)
                                .map(
                                        head ->
                                                head.holding(
                                                        parts(handle, articleId, ids),
                                                        others(handle, articleId))));
    }

    /** Begins a draft on a revision, unless somebody just did, and locks it like {@link #lock}. */
    Draft begin(Revision newest, Collection<String> ids) {
        database.useHandle(handle -> begin(handle, Draft.of(newest)));
        return lock(newest.articleId(), ids).orElseThrow();
    }

    /** Whether a change of a tab has been taken already. */
    boolean knows(long articleId, DraftChange change) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select exists (select from story_draft_step
                                          where article_id = :id and client = :client
                                            and sequence = :sequence)
                                        """)
                                .bind("id", articleId)
                                .bind("client", change.client())
                                .bind("sequence", change.sequence())
                                .mapTo(Boolean.class)
                                .one());
    }

    /** Writes what a change made of a draft, and tells all nodes. */
    void save(Draft after, DraftChange change, Actor actor, Instant at) {
        database.useHandle(
                handle -> {
                    saveHead(handle, after);
                    saveParts(
                            handle,
                            after.articleId(),
                            after.parts().values().stream()
                                    .filter(part -> part.step() == after.step())
                                    .toList());
                    saveOthers(handle, after);
                    saveStep(handle, after, change, actor, at);
                });
        say(CHANNEL, after.articleId() + ":" + after.step());
    }

    /** Bytes of all parts of a draft as they are kept. */
    long size(long articleId) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select coalesce(sum(octet_length(content)), 0)
                                        from story_draft_part where article_id = ?
                                        """)
                                .bind(0, articleId)
                                .mapTo(Long.class)
                                .one());
    }

    /** Says something to every node that hears; nobody keeps it. */
    public void say(String channel, String news) {
        database.useHandle(
                handle ->
                        handle.createQuery("select pg_notify(:channel, :news)")
                                .bind("channel", channel)
                                .bind("news", news)
                                .mapTo(String.class)
                                .one());
    }

    /**
     * Forgets steps from before an instant whose words a revision has taken in, of any article. A
     * thousand at a time: more are not made meanwhile.
     */
    void forget(Instant before) {
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        delete from story_draft_step
                                        where (article_id, step) in (
                                          select s.article_id, s.step from story_draft_step s
                                          join story_draft d using (article_id)
                                          where s.at < :before and s.step <= d.since
                                          order by s.at limit 1000
                                          for update of s skip locked)
                                        """)
                                .bind("before", Rows.utc(before))
                                .execute());
    }

    /** Says that a draft stands as a new revision does. */
    void settle(Draft draft, int revision) {
        database.useHandle(
                handle -> {
                    handle.createUpdate(
                                    """
                                    update story_draft set base = :base, since = step
                                    where article_id = :id
                                    """)
                            .bind("base", revision)
                            .bind("id", draft.articleId())
                            .execute();
                    handle.createUpdate(
                                    """
                                    delete from story_draft_part
                                    where article_id = :id and content is null
                                    """)
                            .bind("id", draft.articleId())
                            .execute();
                });
    }

    private static Optional<Draft> head(Handle handle, String sql, long articleId) {
        return handle.createQuery(sql)
                .bind("id", articleId)
                .map(
                        (row, context) ->
                                new Draft(
                                        articleId,
                                        row.getInt("base"),
                                        row.getLong("since"),
                                        row.getLong("step"),
                                        Map.of(),
                                        Arrays.asList(
                                                (String[]) row.getArray("ordering").getArray()),
                                        List.of()))
                .findOne();
    }

    private static Map<String, DraftPart> written(Handle handle, long articleId, long step) {
        return byId(
                handle.createQuery(
                                """
                                select * from story_draft_part
                                where article_id = :id and step > :step order by step, id
                                """)
                        .bind("id", articleId)
                        .bind("step", step)
                        .map((row, context) -> part(row))
                        .list());
    }

    private static Map<String, DraftPart> parts(
            Handle handle, long articleId, Collection<String> ids) {
        return byId(
                handle.createQuery(
                                """
                                select * from story_draft_part
                                where article_id = :id and id = any(:ids)
                                """)
                        .bind("id", articleId)
                        .bindArray("ids", String.class, ids.toArray())
                        .map((row, context) -> part(row))
                        .list());
    }

    private static Map<String, DraftPart> byId(List<DraftPart> parts) {
        var map = new LinkedHashMap<String, DraftPart>();
        parts.forEach(part -> map.put(part.id(), part));
        return map;
    }

    private static List<OtherVersion> others(Handle handle, long articleId) {
        return handle.createQuery(
                        "select * from story_draft_other where article_id = :id order by number")
                .bind("id", articleId)
                .map((row, context) -> other(row))
                .list();
    }

    private static void begin(Handle handle, Draft draft) {
        int begun =
                handle.createUpdate(
                                """
                                insert into story_draft (article_id, base, since, step, ordering)
                                values (:id, :base, :since, :step, :ordering)
                                on conflict do nothing
                                """)
                        .bind("id", draft.articleId())
                        .bind("base", draft.base())
                        .bind("since", draft.since())
                        .bind("step", draft.step())
                        .bindArray("ordering", String.class, draft.order().toArray())
                        .execute();
        if (begun == 1) {
            saveParts(handle, draft.articleId(), draft.parts().values());
        }
    }

    private static void saveHead(Handle handle, Draft draft) {
        handle.createUpdate(
                        """
                        update story_draft
                        set base = :base, since = :since, step = :step, ordering = :ordering
                        where article_id = :id
                        """)
                .bind("id", draft.articleId())
                .bind("base", draft.base())
                .bind("since", draft.since())
                .bind("step", draft.step())
                .bindArray("ordering", String.class, draft.order().toArray())
                .execute();
    }

    private static void saveParts(Handle handle, long articleId, Collection<DraftPart> parts) {
        if (parts.isEmpty()) {
            return;
        }
        var batch =
                handle.prepareBatch(
                        """
                        insert into story_draft_part (article_id, id, content, step, writer, client)
                        values (:article, :id, :content, :step, :writer, :client)
                        on conflict (article_id, id) do update
                        set content = excluded.content, step = excluded.step,
                            writer = excluded.writer, client = excluded.client
                        """);
        for (var part : parts) {
            batch.bind("article", articleId)
                    .bind("id", part.id())
                    .bind("content", part.content())
                    .bind("step", part.step())
                    .bind("writer", part.by())
                    .bind("client", part.client())
                    .add();
        }
        batch.execute();
    }

    /** There are few, and seldom any. */
    private static void saveOthers(Handle handle, Draft draft) {
        handle.createUpdate("delete from story_draft_other where article_id = :id")
                .bind("id", draft.articleId())
                .execute();
        if (draft.others().isEmpty()) {
            return;
        }
        var batch =
                handle.prepareBatch(
                        """
                        insert into story_draft_other
                          (article_id, number, part, content, writer, client, at)
                        values (:article, :number, :part, :content, :writer, :client, :at)
                        """);
        for (var other : draft.others()) {
            batch.bind("article", draft.articleId())
                    .bind("number", other.number())
                    .bind("part", other.part())
                    .bind("content", other.content())
                    .bind("writer", other.by())
                    .bind("client", other.client())
                    .bind("at", Rows.utc(other.at()))
                    .add();
        }
        batch.execute();
    }

    private static void saveStep(
            Handle handle, Draft after, DraftChange change, Actor actor, Instant at) {
        handle.createUpdate(
                        """
                        insert into story_draft_step
                          (article_id, step, person_id, writer, client, sequence, at, change)
                        values (:article, :step, :person, :writer, :client, :sequence, :at, :change)
                        """)
                .bind("article", after.articleId())
                .bind("step", after.step())
                .bind("person", actor.person().isPresent() ? actor.person().getAsLong() : null)
                .bind("writer", actor.name())
                .bind("client", change.client())
                .bind("sequence", change.sequence())
                .bind("at", Rows.utc(at))
                .bind("change", change.json())
                .execute();
    }

    private static DraftPart part(ResultSet row) throws SQLException {
        return new DraftPart(
                row.getString("id"),
                Optional.ofNullable(row.getString("content")),
                row.getLong("step"),
                row.getString("writer"),
                row.getString("client"));
    }

    private static OtherVersion other(ResultSet row) throws SQLException {
        return new OtherVersion(
                row.getLong("number"),
                row.getString("part"),
                row.getString("content"),
                row.getString("writer"),
                row.getString("client"),
                Rows.instant(row, "at").orElseThrow());
    }
}
