package tilshi.story;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import tilshi.base.Json;
import tilshi.press.KeysRead;
import tilshi.site.Site;
import tilshi.text.Language;
import tilshi.text.Script;

/**
 * What readers may see of stories, and nothing else. Every read names its keys to the pressing that
 * asks, so that no page can forget what it shows.
 */
@ApplicationScoped
public class Published {

    private static final String TEASER =
            """
            select a.id, a.story_id, a.language, a.script, a.state, a.path, a.published_at,
                   r.headlines, r.lead, p.brand, p.section, p.headline, s.picture,
                   (select coalesce(jsonb_agg(w.name order by b.position), '[]')
                    from story_byline b join story_author w on w.id = b.author_id
                    where b.story_id = a.story_id) authors
            from story_article a
            join story_story s on s.id = a.story_id
            join story_placement p on p.story_id = a.story_id
            join story_revision r on r.article_id = a.id and r.number = a.live
            """;
    private static final String READABLE =
            """
            where a.state in ('LIVE', 'UPDATED', 'CORRECTED')
              and a.language = :language and p.brand = :brand
            """;
    private static final String BY_HAND =
            """
            join story_front f
              on f.story_id = a.story_id and f.brand = p.brand and f.language = a.language
            """;
    private static final TypeReference<List<Map<String, String>>> NAMES = new TypeReference<>() {};
    private static final String NEWEST_FIRST =
            " order by a.published_at desc, a.id desc limit :limit";

    private final Jdbi database;
    private final Articles articles;
    private final Stories stories;
    private final Authors authors;
    private final Topics topics;

    Published(Jdbi database, Articles articles, Stories stories, Authors authors, Topics topics) {
        this.database = database;
        this.articles = articles;
        this.stories = stories;
        this.authors = authors;
        this.topics = topics;
    }

    /** What stands at the address of an article; nothing if it was never published. */
    public Optional<Standing> standing(KeysRead keys, long articleId) {
        keys.read(Keys.article(articleId));
        return articles.find(articleId).flatMap(article -> standing(keys, article));
    }

    /** The newest of a site. */
    public List<Teaser> newest(KeysRead keys, Site site, int limit) {
        keys.read(Keys.placements(site.brand().key(), site.language()));
        return teasers(keys, site, "", limit, query -> query);
    }

    /** The newest of a section. */
    public List<Teaser> inSection(KeysRead keys, Site site, String section, int limit) {
        keys.read(Keys.section(site.brand().key(), site.language(), section));
        return teasers(
                keys, site, " and p.section = :section", limit, q -> q.bind("section", section));
    }

    /** The newest about a topic. */
    public List<Teaser> about(KeysRead keys, Site site, Topic topic, int limit) {
        keys.read(Keys.topic(topic.id(), site.language()));
        return teasers(
                keys,
                site,
                """
                 and a.story_id in (select story_id from story_about where topic_id = :topic)
                """,
                limit,
                query -> query.bind("topic", topic.id()));
    }

    /** The newest by an author. */
    public List<Teaser> by(KeysRead keys, Site site, Author author, int limit) {
        keys.read(Keys.author(author.id(), site.language()));
        return teasers(
                keys,
                site,
                """
                 and a.story_id in (select story_id from story_byline where author_id = :author)
                """,
                limit,
                query -> query.bind("author", author.id()));
    }

    /** All of a day, by the site's clock. */
    public List<Teaser> onDay(KeysRead keys, Site site, LocalDate day, int limit) {
        keys.read(Keys.day(site.brand().key(), site.language(), day));
        return teasers(
                keys,
                site,
                " and a.published_at >= :from and a.published_at < :until",
                limit,
                query ->
                        query.bind("from", day.atStartOfDay(site.zone()).toOffsetDateTime())
                                .bind(
                                        "until",
                                        day.plusDays(1)
                                                .atStartOfDay(site.zone())
                                                .toOffsetDateTime()));
    }

    /** Those placed on the front by hand that can be read in the site's language, in order. */
    public List<Teaser> onFront(KeysRead keys, Site site) {
        keys.read(Keys.front(site.brand().key(), site.language()));
        return database.withHandle(
                handle ->
                        handle
                                .createQuery(
                                        TEASER
                                                + BY_HAND
                                                + READABLE
                                                + " order by f.position limit 20")
                                .bind("language", site.language().code())
                                .bind("brand", site.brand().key())
                                .map((row, context) -> teaser(row))
                                .list()
                                .stream()
                                .peek(teaser -> keys.read(Keys.article(teaser.articleId())))
                                .toList());
    }

    /** The day before or after a day on which the site published something. */
    public Optional<LocalDate> neighbour(KeysRead keys, Site site, LocalDate day, boolean later) {
        keys.read(Keys.placements(site.brand().key(), site.language()));
        var edge = (later ? day.plusDays(1) : day).atStartOfDay(site.zone()).toOffsetDateTime();
        var sql =
                """
                select %s(a.published_at) from story_article a
                join story_placement p on p.story_id = a.story_id
                where a.state in ('LIVE', 'UPDATED', 'CORRECTED')
                  and a.language = :language and p.brand = :brand and a.published_at %s :edge
                """
                        .formatted(later ? "min" : "max", later ? ">=" : "<");
        return database.withHandle(
                handle ->
                        handle.createQuery(sql)
                                .bind("language", site.language().code())
                                .bind("brand", site.brand().key())
                                .bind("edge", edge)
                                .map((row, context) -> row.getTimestamp(1))
                                .findOne()
                                .map(at -> at.toInstant().atZone(site.zone()).toLocalDate()));
    }

    private Optional<Standing> standing(KeysRead keys, Article article) {
        return switch (article.state()) {
            case LIVE, UPDATED, CORRECTED -> Optional.of(readable(keys, article));
            case WITHDRAWN -> Optional.of(withdrawn(article));
            case KILLED -> article.path().map(path -> new Standing.Removed());
            default -> Optional.empty();
        };
    }

    private Standing readable(KeysRead keys, Article article) {
        keys.read(Keys.languages(article.storyId()));
        var story = stories.get(article.storyId());
        var elsewhere = new LinkedHashMap<String, String>();
        articles.ofStory(story.id()).stream()
                .filter(other -> other.isPublic() && other.id() != article.id())
                .forEach(
                        other ->
                                elsewhere.put(other.language().code(), other.path().orElseThrow()));
        return new Standing.Readable(
                new PublicArticle(
                        article,
                        story,
                        articles.revision(article.id(), article.live().orElseThrow()).wording(),
                        authors.withIds(story.authors()),
                        topics.withIds(story.topics()),
                        articles.corrections(article.id()),
                        elsewhere));
    }

    private Standing withdrawn(Article article) {
        var wording = articles.revision(article.id(), article.live().orElseThrow()).wording();
        return new Standing.Withdrawn(
                wording.headlines().web(), article.reason(), article.updatedAt().orElseThrow());
    }

    private List<Teaser> teasers(
            KeysRead keys, Site site, String condition, int limit, UnaryOperator<Query> bind) {
        return database.withHandle(
                handle ->
                        bind
                                .apply(
                                        handle.createQuery(
                                                TEASER + READABLE + condition + NEWEST_FIRST))
                                .bind("language", site.language().code())
                                .bind("brand", site.brand().key())
                                .bind("limit", limit)
                                .map((row, context) -> teaser(row))
                                .list()
                                .stream()
                                .peek(teaser -> keys.read(Keys.article(teaser.articleId())))
                                .toList());
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
                own.getOrDefault(language.code(), headlines.onCard()),
                row.getString("lead"),
                row.getString("path"),
                Rows.instant(row, "published_at").orElseThrow(),
                ArticleState.valueOf(row.getString("state")) == ArticleState.CORRECTED,
                Json.read(row.getString("authors"), NAMES),
                Optional.ofNullable((Long) row.getObject("picture")));
    }
}
