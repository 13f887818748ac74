package tilshi.story;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import tilshi.base.Json;
import tilshi.base.NotFound;

/** The desks of the newsroom. There are few; the board asks for them each time. */
@ApplicationScoped
public class EditorialDesks {

    /** So many there can be. */
    static final int MOST = 100;

    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};
    private static final TypeReference<List<EditorialDesk.Place>> PLACES = new TypeReference<>() {};

    private static final String SELECT =
            """
            select d.id, d.version, d.name,
              (select coalesce(jsonb_agg(jsonb_build_object('brand', s.brand, 'section', s.section)),
                               '[]')
               from story_desk_section s where s.desk_id = d.id) places
            from story_desk d
            """;

    private final Jdbi database;

    EditorialDesks(Jdbi database) {
        this.database = database;
    }

    /** All of them, the oldest first. */
    public List<EditorialDesk> all() {
        return database.withHandle(
                handle ->
                        handle.createQuery(SELECT + "order by d.id limit :most")
                                .bind("most", MOST)
                                .map((row, context) -> desk(row))
                                .list());
    }

    public Optional<EditorialDesk> find(long id) {
        return database.withHandle(
                handle ->
                        handle.createQuery(SELECT + "where d.id = :id")
                                .bind("id", id)
                                .map((row, context) -> desk(row))
                                .findOne());
    }

    /** Lets nobody else form or dissolve one before this transaction is over. */
    void lock() {
        database.useHandle(
                handle ->
                        handle.createQuery("select pg_advisory_xact_lock(hashtext('story_desk'))")
                                .mapTo(String.class)
                                .list());
    }

    /**
     * Keeps a desk as it is now, a new one under a new number.
     *
     * @return its number
     * @throws NotFound if it was dissolved meanwhile
     */
    long save(EditorialDesk desk) {
        return database.withHandle(
                handle -> {
                    long id = desk.id() == 0 ? add(handle, desk) : rename(handle, desk);
                    places(handle, id, desk.places());
                    return id;
                });
    }

    /** Whether it was there. */
    boolean remove(long id) {
        return database.withHandle(
                        handle ->
                                handle.createUpdate("delete from story_desk where id = :id")
                                        .bind("id", id)
                                        .execute())
                == 1;
    }

    private static long add(Handle handle, EditorialDesk desk) {
        return handle.createQuery(
                        "insert into story_desk (name) values (cast(:name as jsonb)) returning id")
                .bind("name", Json.write(desk.name()))
                .mapTo(Long.class)
                .one();
    }

    private static long rename(Handle handle, EditorialDesk desk) {
        int found =
                handle.createUpdate(
                                """
                                update story_desk
                                set name = cast(:name as jsonb), version = version + 1
                                where id = :id
                                """)
                        .bind("name", Json.write(desk.name()))
                        .bind("id", desk.id())
                        .execute();
        if (found == 0) {
            throw new NotFound("desk " + desk.id());
        }
        return desk.id();
    }

    private static void places(Handle handle, long id, List<EditorialDesk.Place> places) {
        handle.execute("delete from story_desk_section where desk_id = ?", id);
        var batch = handle.prepareBatch("insert into story_desk_section values (?, ?, ?)");
        places.forEach(place -> batch.add(id, place.brand(), place.section()));
        batch.execute();
    }

    private static EditorialDesk desk(ResultSet row) throws SQLException {
        return new EditorialDesk(
                row.getLong("id"),
                row.getInt("version"),
                Json.read(row.getString("name"), WORDS),
                Json.read(row.getString("places"), PLACES));
    }
}
