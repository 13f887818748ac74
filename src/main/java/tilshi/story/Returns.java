package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Why articles were returned. A return holds while its article is a draft again. */
@ApplicationScoped
public class Returns {

    private final Jdbi database;

    Returns(Jdbi database) {
        this.database = database;
    }

    /** Who returned an article and why, until it is submitted again or goes on otherwise. */
    public Optional<Return> of(Article article) {
        if (article.state() != ArticleState.DRAFT) {
            return Optional.empty();
        }
        return database.withHandle(
                handle ->
                        handle.createQuery("select * from story_return where article_id = :id")
                                .bind("id", article.id())
                                .map(
                                        (row, context) ->
                                                new Return(
                                                        row.getString("by_name"),
                                                        row.getString("why"),
                                                        Rows.instant(row, "at").orElseThrow()))
                                .findOne());
    }

    void put(Article article, Return returned) {
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        insert into story_return (article_id, by_name, why, at)
                                        values (:article, :by, :why, :at)
                                        on conflict (article_id) do update
                                        set by_name = excluded.by_name, why = excluded.why,
                                            at = excluded.at
                                        """)
                                .bind("article", article.id())
                                .bind("by", returned.by())
                                .bind("why", returned.why())
                                .bind("at", Rows.utc(returned.at()))
                                .execute());
    }
}
