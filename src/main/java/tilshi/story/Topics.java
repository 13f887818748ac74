package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import tilshi.base.Json;

/** What stories are about. */
@ApplicationScoped
public class Topics {

    private final Jdbi database;

    Topics(Jdbi database) {
        this.database = database;
    }

    public Optional<Topic> withKey(String key) {
        return database.withHandle(
                handle ->
                        handle.createQuery("select * from story_topic where key = :key")
                                .bind("key", key)
                                .map((row, context) -> Rows.topic(row))
                                .findOne());
    }

    /** Topics in the order of the ids. */
    public List<Topic> withIds(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select * from story_topic where id = any(:ids)
                                        order by array_position(:ids, id)
                                        """)
                                .bindArray("ids", Long.class, ids.toArray())
                                .map((row, context) -> Rows.topic(row))
                                .list());
    }

    long add(Topic topic) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        insert into story_topic (key, name)
                                        values (:key, cast(:name as jsonb)) returning id
                                        """)
                                .bind("key", topic.key())
                                .bind("name", Json.write(topic.name()))
                                .mapTo(Long.class)
                                .one());
    }
}
