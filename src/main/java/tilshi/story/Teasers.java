package tilshi.story;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import tilshi.base.Json;
import tilshi.press.KeysRead;
import tilshi.site.Site;
import tilshi.text.Language;
import tilshi.text.Script;

/** What cards say of articles in a list. */
@ApplicationScoped
class Teasers {

    private static final String TEASER =
            """
            select a.id, a.story_id, a.language, a.script, a.state, a.path, a.published_at,
                   r.headlines, r.lead, p.brand, p.section, p.canonical, p.headline, s.picture,
                   (select coalesce(jsonb_agg(w.name order by b.position), '[]')
                    from story_byline b join story_author w on w.id = b.author_id
                    where b.story_id = a.story_id) authors
            from picked
            join story_article a on a.id = picked.article_id
            join story_story s on s.id = a.story_id
            join story_placement p on p.story_id = a.story_id and p.brand = :brand
            join story_revision r on r.article_id = a.id and r.number = a.live
            order by picked.position
            """;
    private static final String OF_LIST =
            """
            with picked as (
              select article_id, row_number() over (order by published_at desc, article_id desc)
                     as position
              from story_listed where list = :list %s
              order by published_at desc, article_id desc limit :limit)
            """;
    private static final String BY_IDS =
            """
            with picked as (
              select article_id, position
              from unnest(:ids) with ordinality as wanted (article_id, position))
            """;
    private static final String OF_FRONT =
            """
            with picked as (
              select a.id as article_id, f.position
              from story_front f
              join story_article a on a.story_id = f.story_id and a.language = f.language
              where f.brand = :brand and f.language = :language
                and a.state in ('LIVE', 'UPDATED', 'CORRECTED')
              order by f.position limit 20)
            """;
    private static final TypeReference<List<Map<String, String>>> NAMES = new TypeReference<>() {};

    private final Jdbi database;

    Teasers(Jdbi database) {
        this.database = database;
    }

    List<Teaser> newest(KeysRead keys, Site site, NewsList list, int limit) {
        return read(
                keys,
                site,
                OF_LIST.formatted(""),
                query -> query.bind("list", list.name()).bind("limit", limit));
    }

    /** Those of a list that came out between two instants, newest first. */
    List<Teaser> between(
            KeysRead keys, Site site, NewsList list, Instant from, Instant until, int limit) {
        var open = until.equals(Instant.MAX);
        return read(
                keys,
                site,
                OF_LIST.formatted(
                        " and published_at >= :from" + (open ? "" : " and published_at < :until")),
                query ->
                        (open ? query : query.bind("until", Rows.utc(until)))
                                .bind("from", Rows.utc(from))
                                .bind("list", list.name())
                                .bind("limit", limit));
    }

    /** In the order of the ids. All of them are articles readers can see. */
    List<Teaser> of(KeysRead keys, Site site, List<Long> ids) {
        return read(keys, site, BY_IDS, query -> query.bindArray("ids", Long.class, ids.toArray()));
    }

    /** Those placed by hand that can be read, in their order. */
    List<Teaser> onFront(KeysRead keys, Site site) {
        return read(keys, site, OF_FRONT, query -> query.bind("language", site.language().code()));
    }

    private List<Teaser> read(KeysRead keys, Site site, String picked, UnaryOperator<Query> bind) {
        var teasers = database.withHandle(handle -> read(bind.apply(query(handle, picked, site))));
        teasers.forEach(teaser -> keys.read(Keys.article(teaser.articleId())));
        return teasers;
    }

    /**
     * Those that a statement picks: a table {@code picked} of articles and their positions. No page
     * that is pressed reads them: they have no key.
     */
    static List<Teaser> picked(Handle handle, Site site, String picked, UnaryOperator<Query> bind) {
        return read(bind.apply(query(handle, picked, site)));
    }

    private static Query query(Handle handle, String picked, Site site) {
        return handle.createQuery(picked + TEASER).bind("brand", site.brand().key());
    }

    private static List<Teaser> read(Query query) {
        return query.map((row, context) -> teaser(row)).list();
    }

    private static Teaser teaser(ResultSet row) throws SQLException {
        var language = Language.known(row.getString("language"));
        var headlines = Json.read(row.getString("headlines"), Headlines.class);
        Map<String, String> own = Rows.words(row, "headline");
        return new Teaser(
                row.getLong("id"),
                row.getLong("story_id"),
                language,
                Script.valueOf(row.getString("script")),
                row.getString("brand"),
                row.getString("section"),
                row.getBoolean("canonical"),
                own.getOrDefault(language.code(), headlines.onCard()),
                row.getString("lead"),
                row.getString("path"),
                Rows.instant(row, "published_at").orElseThrow(),
                ArticleState.valueOf(row.getString("state")) == ArticleState.CORRECTED,
                Json.read(row.getString("authors"), NAMES),
                Optional.ofNullable((Long) row.getObject("picture")));
    }

    /** The paths of those that can be shown no more. */
    List<String> gone(Site site) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select a.path from story_article a
                                        join story_placement p using (story_id)
                                        where a.state in ('WITHDRAWN', 'KILLED')
                                          and a.path is not null
                                          and a.language = :language and p.brand = :brand
                                        order by a.path
                                        """)
                                .bind("language", site.language().code())
                                .bind("brand", site.brand().key())
                                .mapTo(String.class)
                                .list());
    }
}
