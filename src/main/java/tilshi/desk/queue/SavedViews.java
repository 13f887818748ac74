package tilshi.desk.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import tilshi.base.Invalid;

/** The views people keep, each for themselves. Nobody's work depends on them: no journal. */
@ApplicationScoped
class SavedViews {

    /** Views of a person. */
    static final int MOST = 20;

    private final Jdbi database;

    SavedViews(Jdbi database) {
        this.database = database;
    }

    /** The views of a person, by name. */
    List<SavedView> of(long person) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select name, filters from desk_view
                                        where person_id = :person order by name
                                        """)
                                .bind("person", person)
                                .map(
                                        (row, context) ->
                                                new SavedView(
                                                        row.getString("name"),
                                                        row.getString("filters")))
                                .list());
    }

    /**
     * Keeps a view; one of the same name is replaced.
     *
     * @throws Invalid if the person has as many as anybody may keep
     */
    void put(long person, SavedView view, Instant at) {
        database.useTransaction(
                handle -> {
                    lock(handle, person);
                    int kept = keep(handle, person, view, at);
                    if (kept == 0) {
                        throw new Invalid("too-many-views");
                    }
                });
    }

    /** Two requests of one person at once do not count past each other. */
    private static void lock(Handle handle, long person) {
        handle.createQuery("select pg_advisory_xact_lock(hashtext('desk_view'), :person)")
                .bind("person", (int) person)
                .mapTo(String.class)
                .list();
    }

    private static int keep(Handle handle, long person, SavedView view, Instant at) {
        return handle.createUpdate(
                        """
                        insert into desk_view (person_id, name, filters, saved_at)
                        select :person, :name, :filters, :at
                        where (select count(*) from desk_view
                               where person_id = :person and name <> :name) < :most
                        on conflict (person_id, name) do update
                        set filters = excluded.filters, saved_at = excluded.saved_at
                        """)
                .bind("person", person)
                .bind("name", view.name())
                .bind("filters", view.filters())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("most", MOST)
                .execute();
    }

    /** Forgets a view of a person. */
    void remove(long person, String name) {
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        delete from desk_view
                                        where person_id = :person and name = :name
                                        """)
                                .bind("person", person)
                                .bind("name", name)
                                .execute());
    }
}
