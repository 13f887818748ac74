package tilshi.story;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import tilshi.base.Json;

/** What revisions of translations render. Written once, with the revision. */
@ApplicationScoped
class Renderings {

    private static final TypeReference<Map<String, Rendering.Part>> PARTS =
            new TypeReference<>() {};

    private final Jdbi database;

    Renderings(Jdbi database) {
        this.database = database;
    }

    /** What a revision renders; nothing where it is none of a translation. */
    Optional<Rendering> find(long articleId, int number) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select parts from story_rendering
                                        where article_id = :id and number = :number
                                        """)
                                .bind("id", articleId)
                                .bind("number", number)
                                .mapTo(String.class)
                                .findOne()
                                .map(parts -> new Rendering(Json.read(parts, PARTS))));
    }

    /** What machines drafted of some revisions of an article, by their numbers. */
    Map<Integer, MachineShare> shares(long articleId, Collection<Integer> numbers) {
        var shares = new HashMap<Integer, MachineShare>();
        database.useHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select number, parts from story_rendering
                                        where article_id = :id and number = any(:numbers)
                                        """)
                                .bind("id", articleId)
                                .bindArray("numbers", Integer.class, numbers.toArray())
                                .map(
                                        (row, context) ->
                                                Map.entry(
                                                        row.getInt("number"),
                                                        Json.read(row.getString("parts"), PARTS)))
                                .forEach(
                                        row ->
                                                new Rendering(row.getValue())
                                                        .share()
                                                        .ifPresent(
                                                                it ->
                                                                        shares.put(
                                                                                row.getKey(),
                                                                                it))));
        return shares;
    }

    /** Keeps it; a revision that was there before its article became a translation gets it now. */
    void put(long articleId, int number, Rendering rendering) {
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        insert into story_rendering (article_id, number, parts)
                                        values (:id, :number, cast(:parts as jsonb))
                                        on conflict (article_id, number)
                                        do update set parts = excluded.parts
                                        """)
                                .bind("id", articleId)
                                .bind("number", number)
                                .bind("parts", Json.write(rendering.parts()))
                                .execute());
    }
}
