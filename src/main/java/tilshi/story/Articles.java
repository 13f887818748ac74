package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import tilshi.base.Json;
import tilshi.base.NotFound;
import tilshi.text.Language;

/** Articles and their revisions. Anyone in the house may read; only this package writes. */
@ApplicationScoped
public class Articles {

    private final Jdbi database;

    Articles(Jdbi database) {
        this.database = database;
    }

    public Optional<Article> find(long id) {
        return database.withHandle(
                handle ->
                        handle.createQuery("select * from story_article where id = :id")
                                .bind("id", id)
                                .map((row, context) -> Rows.article(row))
                                .findOne());
    }

    /**
     * An article.
     *
     * @throws NotFound if there is none
     */
    public Article get(long id) {
        return find(id).orElseThrow(() -> new NotFound("article " + id));
    }

    /** All articles of a story, in the order of languages. */
    public List<Article> ofStory(long storyId) {
        return ofStories(List.of(storyId));
    }

    /** All articles of these stories, in the order of languages. */
    List<Article> ofStories(Collection<Long> storyIds) {
        return all(
                """
                select * from story_article where story_id = any(:ids)
                order by array_position(array['kk','ru','en'], language), id
                """,
                storyIds,
                (row, context) -> Rows.article(row));
    }

    /** Articles in the order of the ids. */
    public List<Article> withIds(Collection<Long> ids) {
        return all(
                "select * from story_article where id = any(:ids) order by array_position(:ids, id)",
                ids,
                (row, context) -> Rows.article(row));
    }

    /** What readers see, or saw last, of these articles, by id. */
    Map<Long, Wording> live(Collection<Long> ids) {
        return all(
                        """
                        select r.* from story_article a
                        join story_revision r on r.article_id = a.id and r.number = a.live
                        where a.id = any(:ids)
                        """,
                        ids,
                        (row, context) -> Map.entry(row.getLong("article_id"), Rows.wording(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What these articles are called, by id. */
    public Map<Long, ArticleName> names(Collection<Long> ids) {
        return all(
                        """
                        select a.id, a.language, r.headlines ->> 'web' headline
                        from story_article a
                        join story_revision r on r.article_id = a.id and r.number = a.latest
                        where a.id = any(:ids)
                        """,
                        ids,
                        (row, context) ->
                                new ArticleName(
                                        row.getLong("id"),
                                        Language.known(row.getString("language")),
                                        row.getString("headline")))
                .stream()
                .collect(Collectors.toMap(ArticleName::id, Function.identity()));
    }

    private <T> List<T> all(String sql, Collection<Long> ids, RowMapper<T> read) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return database.withHandle(
                handle ->
                        handle.createQuery(sql)
                                .bindArray("ids", Long.class, ids.toArray())
                                .map(read)
                                .list());
    }

    /**
     * A revision of an article.
     *
     * @throws NotFound if there is none of this number
     */
    public Revision revision(long articleId, int number) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select * from story_revision
                                        where article_id = :article and number = :number
                                        """)
                                .bind("article", articleId)
                                .bind("number", number)
                                .map((row, context) -> Rows.revision(row))
                                .findOne()
                                .orElseThrow(
                                        () ->
                                                new NotFound(
                                                        "revision " + articleId + "/" + number)));
    }

    /** What readers were told of an article's mistakes, oldest first. */
    public List<Correction> corrections(long articleId) {
        return corrections(List.of(articleId)).getOrDefault(articleId, List.of());
    }

    /** What readers were told of the mistakes of these articles, by id, oldest first. */
    Map<Long, List<Correction>> corrections(Collection<Long> ids) {
        return all(
                        """
                        select article_id, at, note from story_correction
                        where article_id = any(:ids) order by id
                        """,
                        ids,
                        (row, context) -> Map.entry(row.getLong("article_id"), correction(row)))
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Correction correction(ResultSet row) throws SQLException {
        return new Correction(Rows.instant(row, "at").orElseThrow(), row.getString("note"));
    }

    /**
     * The next hour at which an article is due, which may be past.
     *
     * @param refused those that do not count for as long as they were last touched then
     */
    Optional<Instant> nextDue(Map<Long, Instant> refused) {
        var known = List.copyOf(refused.entrySet());
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select min(due_at) as next from story_article a
                                        where state in ('SCHEDULED', 'EMBARGOED')
                                          and not exists (
                                            select from unnest(
                                              :ids, cast(:touched as timestamptz[])) r (id, at)
                                            where r.id = a.id and r.at = a.touched_at)
                                        """)
                                .bindArray(
                                        "ids",
                                        Long.class,
                                        known.stream().map(Map.Entry::getKey).toArray())
                                .bindArray(
                                        "touched",
                                        String.class,
                                        known.stream().map(r -> r.getValue().toString()).toArray())
                                .map((row, context) -> Rows.instant(row, "next"))
                                .one());
    }

    /** Articles whose hour has come, in the order of their ids after one. */
    List<Article> due(Instant now, long after, int limit) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select * from story_article
                                        where state in ('SCHEDULED', 'EMBARGOED') and due_at <= :now
                                          and id > :after
                                        order by id limit :limit
                                        """)
                                .bind("now", Rows.utc(now))
                                .bind("after", after)
                                .bind("limit", limit)
                                .map((row, context) -> Rows.article(row))
                                .list());
    }

    /**
     * The article, locked until the act around it ends.
     *
     * @throws NotFound if there is none
     */
    Article lock(long id) {
        return database.withHandle(
                handle ->
                        handle.createQuery("select * from story_article where id = :id for update")
                                .bind("id", id)
                                .map((row, context) -> Rows.article(row))
                                .findOne()
                                .orElseThrow(() -> new NotFound("article " + id)));
    }

    long add(long storyId, NewArticle article, Instant now) {
        touchStory(storyId, now);
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        insert into story_article
                                          (story_id, language, script, state, latest, dated,
                                           touched_at)
                                        values (:story, :language, :script, 'DRAFT', 1, :dated, :now)
                                        on conflict (story_id, language) do nothing
                                        returning id
                                        """)
                                .bind("story", storyId)
                                .bind("language", article.language().code())
                                .bind("script", article.script())
                                .bind("dated", Rows.utc(article.dated()))
                                .bind("now", Rows.utc(now))
                                .mapTo(Long.class)
                                .findOne()
                                .orElseThrow(() -> new LanguageTaken(article.language())));
    }

    void add(Revision revision) {
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        insert into story_revision
                                          (article_id, number, headlines, lead, body, hash,
                                           author_name, saved_at, reason)
                                        values (:article, :number, cast(:headlines as jsonb), :lead,
                                                cast(:body as jsonb), :hash, :author, :at, :reason)
                                        """)
                                .bind("article", revision.articleId())
                                .bind("number", revision.number())
                                .bind("headlines", Json.write(revision.wording().headlines()))
                                .bind("lead", revision.wording().lead())
                                .bind("body", revision.wording().body().json())
                                .bind("hash", revision.hash())
                                .bind("author", revision.author())
                                .bind("at", Rows.utc(revision.savedAt()))
                                .bind("reason", revision.reason())
                                .execute());
    }

    void add(Article article, Correction correction) {
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        insert into story_correction (article_id, revision, at, note)
                                        values (:article, :revision, :at, :note)
                                        """)
                                .bind("article", article.id())
                                .bind("revision", article.latest())
                                .bind("at", Rows.utc(correction.at()))
                                .bind("note", correction.note())
                                .execute());
    }

    /** Notes that readers see another revision now. */
    void addShowing(Article article, String act, Instant now) {
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        insert into story_showing (article_id, revision, at, act)
                                        values (:article, :revision, :at, :act)
                                        on conflict (article_id, revision) do nothing
                                        """)
                                .bind("article", article.id())
                                .bind("revision", article.live().orElseThrow())
                                .bind("at", Rows.utc(now))
                                .bind("act", act)
                                .execute());
    }

    void save(Article article) {
        touchStory(article.storyId(), article.touchedAt());
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        update story_article
                                        set state = :state, latest = :latest, live = :live,
                                            path = :path, dated = :dated, published_at = :published,
                                            updated_at = :updated, due_at = :due, reason = :reason,
                                            touched_at = :touched
                                        where id = :id
                                        """)
                                .bind("id", article.id())
                                .bind("state", article.state())
                                .bind("latest", article.latest())
                                .bind("live", article.live())
                                .bind("path", article.path())
                                .bind("dated", Rows.utc(article.dated()))
                                .bind("published", Rows.utc(article.publishedAt()))
                                .bind("updated", Rows.utc(article.updatedAt()))
                                .bind("due", Rows.utc(article.dueAt()))
                                .bind("reason", article.reason())
                                .bind("touched", Rows.utc(article.touchedAt()))
                                .execute());
    }

    /**
     * A story is as new as the newest of its articles: the newsroom's board is in this order, and
     * boards that are open hear of it.
     */
    private void touchStory(long storyId, Instant now) {
        database.useHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        with touched as (
                                          update story_story set touched_at = :now where id = :id
                                          returning id)
                                        select pg_notify(:channel, cast(id as text)) from touched
                                        """)
                                .bind("id", storyId)
                                .bind("now", Rows.utc(now))
                                .bind("channel", Boards.CHANNEL)
                                .mapTo(String.class)
                                .list());
    }

    /** Tells open boards that an article looks different, though nobody did anything to it. */
    void tellBoards(long articleId) {
        database.useHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select pg_notify(:channel, cast(story_id as text))
                                        from story_article where id = :id
                                        """)
                                .bind("id", articleId)
                                .bind("channel", Boards.CHANNEL)
                                .mapTo(String.class)
                                .list());
    }
}
