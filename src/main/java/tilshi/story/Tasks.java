package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import tilshi.account.Actor;
import tilshi.text.Language;

/** What is to be done in one language because another was corrected. */
@ApplicationScoped
public class Tasks {

    /** Nobody reads more; the oldest come first. */
    private static final int MOST = 50;

    private final Jdbi database;

    Tasks(Jdbi database) {
        this.database = database;
    }

    /** What is open for an article, oldest first. */
    public List<Task> open(long articleId) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select t.*, a.language from story_task t
                                        join story_article a on a.id = t.source_id
                                        where t.article_id = :id and t.closed_at is null
                                        order by t.id limit :most
                                        """)
                                .bind("id", articleId)
                                .bind("most", MOST)
                                .map((row, context) -> task(row))
                                .list());
    }

    /** An open task; nothing where it was closed or never was. */
    Optional<Task> find(long id) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select t.*, a.language from story_task t
                                        join story_article a on a.id = t.source_id
                                        where t.id = :id and t.closed_at is null
                                        """)
                                .bind("id", id)
                                .map((row, context) -> task(row))
                                .findOne());
    }

    void open(Actor actor, Article source, Article target, String note, Instant now) {
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        insert into story_task
                                          (article_id, source_id, note, opened_by, opened_at)
                                        values (:article, :source, :note, :by, :now)
                                        """)
                                .bind("article", target.id())
                                .bind("source", source.id())
                                .bind("note", note)
                                .bind("by", actor.name())
                                .bind("now", Rows.utc(now))
                                .execute());
    }

    /** Closes what was opened before a revision was saved that readers see now. */
    void done(Actor actor, Revision shown, Instant now) {
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        update story_task
                                        set outcome = 'DONE', closed_by = :by, closed_at = :now
                                        where article_id = :article and closed_at is null
                                          and opened_at < :saved
                                        """)
                                .bind("article", shown.articleId())
                                .bind("saved", Rows.utc(shown.savedAt()))
                                .bind("by", actor.name())
                                .bind("now", Rows.utc(now))
                                .execute());
    }

    void notNeeded(Actor actor, Task task, Instant now) {
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        update story_task
                                        set outcome = 'NOT_NEEDED', closed_by = :by,
                                            closed_at = :now
                                        where id = :id and closed_at is null
                                        """)
                                .bind("id", task.id())
                                .bind("by", actor.name())
                                .bind("now", Rows.utc(now))
                                .execute());
    }

    private static Task task(ResultSet row) throws SQLException {
        return new Task(
                row.getLong("id"),
                row.getLong("article_id"),
                row.getLong("source_id"),
                Language.known(row.getString("language")),
                row.getString("note"),
                row.getString("opened_by"),
                Rows.instant(row, "opened_at").orElseThrow());
    }
}
