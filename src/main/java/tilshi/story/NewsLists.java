package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;

/**
 * Which articles readers can see, in lists, newest first. Written only by an act that has its place
 * in the order of acts ({@link tilshi.press.Changes#queue}), so that what it reads here is true.
 */
@ApplicationScoped
class NewsLists {

    private final Jdbi database;

    NewsLists(Jdbi database) {
        this.database = database;
    }

    /** Where an article stands in its lists: by the instant readers first saw it, then by id. */
    record Place(Instant at, long articleId) {

        static Place of(Article article) {
            return new Place(article.publishedAt().orElseThrow(), article.id());
        }
    }

    void enter(Article article, Collection<NewsList> lists) {
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        insert into story_listed (list, published_at, article_id)
                                        select unnest(:lists), :at, :article
                                        """)
                                .bindArray("lists", String.class, names(lists))
                                .bind("at", Rows.utc(article.publishedAt()))
                                .bind("article", article.id())
                                .execute());
    }

    void leave(long articleId) {
        database.useHandle(
                handle ->
                        handle.createUpdate("delete from story_listed where article_id = :article")
                                .bind("article", articleId)
                                .execute());
    }

    /** Articles of a list that stand right before a place, the nearest first. */
    List<Long> older(NewsList list, Place place, int limit) {
        return beside(list, place, "<", "desc", limit);
    }

    /** Articles of a list that stand right after a place, the nearest first. */
    List<Long> newer(NewsList list, Place place, int limit) {
        return beside(list, place, ">", "asc", limit);
    }

    private List<Long> beside(
            NewsList list, Place place, String side, String direction, int limit) {
        var sql =
                """
                select article_id from story_listed
                where list = :list and (published_at, article_id) %s (:at, :article)
                order by published_at %s, article_id %s limit :limit
                """
                        .formatted(side, direction, direction);
        return database.withHandle(
                handle ->
                        handle.createQuery(sql)
                                .bind("list", list.name())
                                .bind("at", Rows.utc(place.at()))
                                .bind("article", place.articleId())
                                .bind("limit", limit)
                                .mapTo(Long.class)
                                .list());
    }

    /** Those of some lists that have anything. */
    Set<NewsList> filled(Collection<NewsList> some) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select name from unnest(:lists) name
                                        cross join lateral
                                          (select 1 from story_listed where list = name limit 1) one
                                        """)
                                .bindArray("lists", String.class, names(some))
                                .map((row, context) -> new NewsList(row.getString("name")))
                                .collect(Collectors.toSet()));
    }

    /**
     * The keys of topics or authors whose lists in a site have anything, by id.
     *
     * @param kind {@code topic} or {@code author}
     * @param after only those with higher ids
     */
    SortedMap<Long, String> filled(NewsList site, String kind, long after, int limit) {
        var keys = new TreeMap<Long, String>();
        var sql =
                """
                select id, key from story_%s
                cross join lateral
                  (select 1 from story_listed where list = :lists || id limit 1) one
                where id > :after order by id limit :limit
                """
                        .formatted(kind);
        database.useHandle(
                handle ->
                        handle.createQuery(sql)
                                .bind("lists", site.name() + "/" + kind + "/")
                                .bind("after", after)
                                .bind("limit", limit)
                                .map((row, c) -> keys.put(row.getLong("id"), row.getString("key")))
                                .list());
        return keys;
    }

    /** Whether a list has anything of a day. */
    boolean has(NewsList list, LocalDate day, ZoneId zone) {
        var from = day.atStartOfDay(zone).toInstant();
        var until = day.plusDays(1).atStartOfDay(zone).toInstant();
        return edge(list, "min", ">=", from).filter(until::isAfter).isPresent();
    }

    /** The day with something of a list next to a day, before or after it. */
    Optional<LocalDate> dayBeside(NewsList list, LocalDate day, ZoneId zone, boolean later) {
        var at =
                later
                        ? edge(list, "min", ">=", day.plusDays(1).atStartOfDay(zone).toInstant())
                        : edge(list, "max", "<", day.atStartOfDay(zone).toInstant());
        return at.map(instant -> LocalDate.ofInstant(instant, zone));
    }

    /** How much of a list came out on each day of a month, by the clock of a zone. */
    SortedMap<LocalDate, Integer> days(NewsList list, YearMonth month, ZoneId zone) {
        var starts =
                IntStream.rangeClosed(1, month.lengthOfMonth() + 1)
                        .mapToObj(day -> start(month.atDay(1).plusDays(day - 1), zone))
                        .map(OffsetDateTime::toString)
                        .toArray();
        var days = new TreeMap<LocalDate, Integer>();
        database.useHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select width_bucket(
                                               published_at, cast(:starts as timestamptz[])) as day,
                                               count(*) as articles
                                        from story_listed
                                        where list = :list
                                          and published_at >= :from and published_at < :until
                                        group by 1
                                        """)
                                .bind("list", list.name())
                                .bindArray("starts", String.class, starts)
                                .bind("from", start(month.atDay(1), zone))
                                .bind("until", start(month.plusMonths(1).atDay(1), zone))
                                .map(
                                        (row, context) ->
                                                days.put(
                                                        month.atDay(row.getInt("day")),
                                                        row.getInt("articles")))
                                .list());
        return days;
    }

    private static OffsetDateTime start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }

    /** A part of what came out between two instants, as sitemaps list it, oldest first. */
    List<Listed> between(NewsList list, Instant from, Instant until, int skip, int limit) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select a.id, a.path, a.published_at, p.brand as home,
                                               coalesce(a.updated_at, a.published_at) changed_at,
                                               (select coalesce(jsonb_object_agg(
                                                           o.language, o.path), '{}')
                                                from story_article o
                                                where o.story_id = a.story_id and o.id <> a.id
                                                  and o.state in ('LIVE', 'UPDATED', 'CORRECTED'))
                                               elsewhere
                                        from (select published_at, article_id from story_listed
                                              where list = :list
                                                and published_at >= :from
                                                and published_at < :until
                                              order by published_at, article_id
                                              offset :skip limit :limit) l
                                        join story_article a on a.id = l.article_id
                                        join story_placement p
                                          on p.story_id = a.story_id and p.canonical
                                        order by l.published_at, l.article_id
                                        """)
                                .bind("list", list.name())
                                .bind("from", Rows.utc(from))
                                .bind("until", Rows.utc(until))
                                .bind("skip", skip)
                                .bind("limit", limit)
                                .map((row, context) -> listed(row))
                                .list());
    }

    private static Listed listed(ResultSet row) throws SQLException {
        return new Listed(
                row.getLong("id"),
                row.getString("path"),
                row.getString("home"),
                Rows.instant(row, "published_at").orElseThrow(),
                Rows.instant(row, "changed_at").orElseThrow(),
                new TreeMap<>(Rows.words(row, "elsewhere")));
    }

    private Optional<Instant> edge(NewsList list, String which, String side, Instant at) {
        var sql =
                "select %s(published_at) from story_listed where list = :list and published_at %s :at"
                        .formatted(which, side);
        return database.withHandle(
                handle ->
                        handle.createQuery(sql)
                                .bind("list", list.name())
                                .bind("at", Rows.utc(at))
                                .map((row, context) -> row.getTimestamp(1))
                                .findOne()
                                .map(java.sql.Timestamp::toInstant));
    }

    private static Object[] names(Collection<NewsList> lists) {
        return lists.stream().map(NewsList::name).distinct().toArray();
    }
}
