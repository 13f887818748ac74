package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import tilshi.account.Actor;

/** Who had a hand in which article, and when last. The clock has none. */
@ApplicationScoped
class Hands {

    /** Writing goes on for hours; the board need not know it to the second. */
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final Jdbi database;

    Hands(Jdbi database) {
        this.database = database;
    }

    /** Notes that a person did something to an article. */
    void put(Actor actor, long articleId, Instant at) {
        put(actor, articleId, at, at);
    }

    /** The same, unless it was noted a moment ago. */
    void putSometimes(Actor actor, long articleId, Instant at) {
        put(actor, articleId, at, at.minus(PAUSE));
    }

    private void put(Actor actor, long articleId, Instant at, Instant ifBefore) {
        actor.person()
                .ifPresent(
                        person ->
                                database.useHandle(
                                        handle ->
                                                handle.createUpdate(
                                                                """
                                                                insert into story_hand as h
                                                                  (article_id, person_id, at)
                                                                values (:article, :person, :at)
                                                                on conflict (article_id, person_id)
                                                                do update set at = excluded.at
                                                                where h.at < :before
                                                                """)
                                                        .bind("article", articleId)
                                                        .bind("person", person)
                                                        .bind("at", Rows.utc(at))
                                                        .bind("before", Rows.utc(ifBefore))
                                                        .execute()));
    }
}
