package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Jdbi;
import tilshi.account.Actor;
import tilshi.account.People;
import tilshi.account.Right;
import tilshi.site.Site;

/** Links to articles as readers would see them. What one shows is made for whoever opens it. */
@ApplicationScoped
public class Previews {

    private static final String LIVING =
            "article_id = :article and revoked_at is null and until > :now";

    private final Jdbi database;
    private final PreviewTokens tokens;
    private final Articles articles;
    private final Revisions revisions;
    private final PublicArticles whole;
    private final People people;
    private final Authority authority;
    private final InstantSource clock;

    Previews(
            Jdbi database,
            PreviewTokens tokens,
            Articles articles,
            Revisions revisions,
            PublicArticles whole,
            People people,
            Authority authority,
            InstantSource clock) {
        this.database = database;
        this.tokens = tokens;
        this.articles = articles;
        this.revisions = revisions;
        this.whole = whole;
        this.people = people;
        this.authority = authority;
        this.clock = clock;
    }

    /**
     * What a preview shows.
     *
     * @param latest whether readers see this very revision
     */
    public record Shown(Preview preview, PublicArticle article, boolean latest) {}

    /**
     * What a token shows on a site; it counts as opened. Nothing if it was made up, has run out or
     * was revoked, if who made it may not write in the article any more, if the article was taken
     * back, or if the story is not placed there. Which of these is not told.
     */
    public Optional<Shown> open(Site site, String token) {
        var now = clock.instant();
        var id = tokens.read(token);
        return (id.isPresent() ? find(id.getAsLong()) : Optional.<Preview>empty())
                .filter(preview -> preview.isLiving(now))
                .flatMap(preview -> shown(preview, site, now))
                .filter(this::isVouchedFor)
                .map(shown -> counted(shown, now));
    }

    /** Those of an article that live, the newest first. */
    public List<Preview> living(long articleId) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        "select * from story_preview where "
                                                + LIVING
                                                + " order by id desc limit :most")
                                .bind("article", articleId)
                                .bind("now", Rows.utc(clock.instant()))
                                .bind("most", Preview.MOST)
                                .map((row, context) -> preview(row))
                                .list());
    }

    Optional<Preview> find(long id) {
        return database.withHandle(
                handle ->
                        handle.createQuery("select * from story_preview where id = :id")
                                .bind("id", id)
                                .map((row, context) -> preview(row))
                                .findOne());
    }

    /** Keeps a new one, whose number is not given yet. */
    Preview add(Preview preview) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        insert into story_preview
                                          (article_id, revision, person_id, made_by, made_at, until)
                                        values (:article, :revision, :person, :by, :made, :until)
                                        returning *
                                        """)
                                .bind("article", preview.articleId())
                                .bind("revision", preview.revision())
                                .bind("person", preview.person())
                                .bind("by", preview.by())
                                .bind("made", Rows.utc(preview.madeAt()))
                                .bind("until", Rows.utc(preview.until()))
                                .map((row, context) -> preview(row))
                                .one());
    }

    /** Whether it lived until now. */
    boolean revoke(Preview preview, Instant at) {
        return database.withHandle(
                        handle ->
                                handle.createUpdate(
                                                """
                                                update story_preview set revoked_at = :at
                                                where id = :id and revoked_at is null and until > :at
                                                """)
                                        .bind("id", preview.id())
                                        .bind("at", Rows.utc(at))
                                        .execute())
                == 1;
    }

    private boolean isVouchedFor(Shown shown) {
        var maker = shown.preview().person();
        return maker.isEmpty()
                || people.withId(maker.getAsLong())
                        .map(people::actor)
                        .filter(person -> mayWrite(person, shown))
                        .isPresent();
    }

    private boolean mayWrite(Actor person, Shown shown) {
        var article = articles.find(shown.preview().articleId()).orElseThrow();
        return authority.may(person, Right.REVISE, article, shown.article().story());
    }

    private Optional<Shown> shown(Preview preview, Site site, Instant now) {
        return articles.find(preview.articleId())
                .filter(article -> article.language() == site.language())
                .filter(article -> !article.state().isOver())
                .map(article -> shown(preview, article, site, now))
                .filter(shown -> shown.article().placementIn(site.brand().key()).isPresent());
    }

    private Shown shown(Preview preview, Article article, Site site, Instant now) {
        var wording =
                preview.revision()
                        .map(number -> articles.revision(article.id(), number).wording())
                        .orElseGet(() -> revisions.sketch(article).wording());
        var path = article.path().orElseGet(site::front);
        var asIf = whole.asIf(article.asIfShown(path, now), wording);
        boolean same =
                article.isPublic()
                        && articles.revision(article.id(), article.live().orElseThrow())
                                .wording()
                                .equals(wording);
        return new Shown(preview, asIf, same);
    }

    private Shown counted(Shown shown, Instant now) {
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        update story_preview
                                        set seen = least(seen + 1, 1000000000), last_seen = :now
                                        where id = :id
                                        """)
                                .bind("id", shown.preview().id())
                                .bind("now", Rows.utc(now))
                                .execute());
        return shown;
    }

    private static Preview preview(ResultSet row) throws SQLException {
        var person = Optional.ofNullable((Long) row.getObject("person_id"));
        return new Preview(
                row.getLong("id"),
                row.getLong("article_id"),
                Optional.ofNullable((Integer) row.getObject("revision")),
                person.map(OptionalLong::of).orElseGet(OptionalLong::empty),
                row.getString("made_by"),
                Rows.instant(row, "made_at").orElseThrow(),
                Rows.instant(row, "until").orElseThrow(),
                Rows.instant(row, "revoked_at"),
                row.getInt("seen"),
                Rows.instant(row, "last_seen"));
    }
}
