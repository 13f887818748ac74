package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import tilshi.account.Actor;

/**
 * The history of articles: their revisions in a row, the names they have, when readers saw them.
 */
@ApplicationScoped
public class Revisions {

    /** Wordings in memory at once where a row of revisions is measured. */
    private static final int AT_ONCE = 4;

    private final Jdbi database;
    private final Articles articles;
    private final Drafts drafts;
    private final Renderings renderings;
    private final InstantSource clock;

    Revisions(
            Jdbi database,
            Articles articles,
            Drafts drafts,
            Renderings renderings,
            InstantSource clock) {
        this.database = database;
        this.articles = articles;
        this.drafts = drafts;
        this.renderings = renderings;
        this.clock = clock;
    }

    /** Revisions of an article before a number, newest first. */
    public List<SavedRevision> before(Article article, int number, int limit) {
        return database.inTransaction(handle -> measured(handle, article, number, limit));
    }

    /** What is written of an article now: its draft, or its newest revision where there is none. */
    public Sketch sketch(Article article) {
        var newest = articles.revision(article.id(), article.latest());
        return drafts.find(article.id())
                .map(draft -> caughtUp(draft, newest))
                .filter(Draft::isTouched)
                .map(Sketch::of)
                .orElseGet(() -> Sketch.of(newest));
    }

    /** As it will be when somebody opens it. */
    private Draft caughtUp(Draft draft, Revision newest) {
        if (draft.base() >= newest.number()) {
            return draft;
        }
        var older = articles.revision(draft.articleId(), draft.base());
        var change = Draft.between(draft, older, newest);
        return draft.with(change, newest.author(), clock.instant()).on(newest.number());
    }

    /** What machines drafted of revisions of an article, by number, where they did. */
    public Map<Integer, MachineShare> machines(long articleId, Collection<Integer> numbers) {
        return renderings.shares(articleId, numbers);
    }

    /** Names of revisions of an article by number, where they have one. */
    public Map<Integer, String> names(long articleId, Collection<Integer> numbers) {
        return database.withHandle(handle -> names(handle, articleId, numbers));
    }

    private static Map<Integer, String> names(
            Handle handle, long articleId, Collection<Integer> numbers) {
        return handle
                .createQuery(
                        """
                        select number, name from story_revision_name
                        where article_id = :article and number = any(:numbers)
                        """)
                .bind("article", articleId)
                .bindArray("numbers", Integer.class, numbers.toArray())
                .map((row, context) -> Map.entry(row.getInt("number"), row.getString("name")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Each revision is measured against the one before it, which is read next. */
    private static List<SavedRevision> measured(
            Handle handle, Article article, int before, int limit) {
        var saved = new ArrayList<SavedRevision>();
        var showings = showings(handle, article, before, limit);
        Revision newer = null;
        try (var rows = rows(handle, article.id(), before, limit + 1)) {
            for (var revision : (Iterable<Revision>) rows::iterator) {
                if (newer != null) {
                    var extent = Extent.between(revision.wording(), newer.wording());
                    saved.add(told(newer, extent, showings));
                }
                newer = revision;
            }
        }
        if (newer != null && saved.size() < limit) {
            saved.add(told(newer, Extent.of(newer.wording()), showings));
        }
        var numbers = saved.stream().map(SavedRevision::number).toList();
        var names = names(handle, article.id(), numbers);
        return saved.stream()
                .map(revision -> revision.named(names.getOrDefault(revision.number(), "")))
                .toList();
    }

    private static SavedRevision told(
            Revision revision, Extent extent, Map<Integer, Showing> showings) {
        return new SavedRevision(
                revision.number(),
                revision.author(),
                revision.savedAt(),
                revision.reason(),
                "",
                extent,
                Optional.ofNullable(showings.get(revision.number())));
    }

    private static java.util.stream.Stream<Revision> rows(
            Handle handle, long articleId, int before, int limit) {
        return handle
                .createQuery(
                        """
                        select * from story_revision
                        where article_id = :article and number < :before
                        order by number desc limit :limit
                        """)
                .bind("article", articleId)
                .bind("before", before)
                .bind("limit", limit)
                .setFetchSize(AT_ONCE)
                .map((row, context) -> Rows.revision(row))
                .stream();
    }

    private static Map<Integer, Showing> showings(
            Handle handle, Article article, int before, int limit) {
        return handle
                .createQuery(
                        """
                        select s.revision, s.at, s.act, n.at as until from story_showing s
                        left join lateral (
                          select at from story_showing
                          where article_id = s.article_id and revision > s.revision
                          order by revision limit 1) n on true
                        where s.article_id = :article and s.revision < :before
                        order by s.revision desc limit :limit
                        """)
                .bind("article", article.id())
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> Map.entry(row.getInt("revision"), showing(row, article)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Showing showing(ResultSet row, Article article) throws SQLException {
        var gone = article.isPublic() ? Optional.<Instant>empty() : article.updatedAt();
        return new Showing(
                Rows.instant(row, "at").orElseThrow(),
                row.getString("act"),
                Rows.instant(row, "until").or(() -> gone));
    }

    /** Gives a revision a name, or takes it away with an empty one. */
    void name(Revision revision, String name, Actor actor, Instant now) {
        database.useHandle(
                handle -> {
                    handle.createUpdate(
                                    """
                                    delete from story_revision_name
                                    where article_id = :article and number = :number
                                      and :name = ''
                                    """)
                            .bind("article", revision.articleId())
                            .bind("number", revision.number())
                            .bind("name", name)
                            .execute();
                    handle.createUpdate(
                                    """
                                    insert into story_revision_name
                                      (article_id, number, name, named_by, named_at)
                                    select :article, :number, :name, :by, :at where :name <> ''
                                    on conflict (article_id, number) do update
                                    set name = excluded.name, named_by = excluded.named_by,
                                        named_at = excluded.named_at
                                    """)
                            .bind("article", revision.articleId())
                            .bind("number", revision.number())
                            .bind("name", name)
                            .bind("by", actor.name())
                            .bind("at", Rows.utc(now))
                            .execute();
                });
    }
}
