package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import tilshi.base.Json;

/** Those who sign stories. */
@ApplicationScoped
public class Authors {

    private final Jdbi database;

    Authors(Jdbi database) {
        this.database = database;
    }

    public Optional<Author> withKey(String key) {
        return database.withHandle(
                handle ->
                        handle.createQuery("select * from story_author where key = :key")
                                .bind("key", key)
                                .map((row, context) -> Rows.author(row))
                                .findOne());
    }

    /** Authors in the order of the ids. */
    public List<Author> withIds(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select * from story_author where id = any(:ids)
                                        order by array_position(:ids, id)
                                        """)
                                .bindArray("ids", Long.class, ids.toArray())
                                .map((row, context) -> Rows.author(row))
                                .list());
    }

    long add(Author author) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        insert into story_author (key, name, role, about, portrait)
                                        values (:key, cast(:name as jsonb), cast(:role as jsonb),
                                                cast(:about as jsonb), :portrait) returning id
                                        """)
                                .bind("key", author.key())
                                .bind("name", Json.write(author.name()))
                                .bind("role", Json.write(author.role()))
                                .bind("about", Json.write(author.about()))
                                .bind("portrait", author.portrait())
                                .mapTo(Long.class)
                                .one());
    }
}
