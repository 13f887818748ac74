package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import tilshi.base.Json;
import tilshi.base.NotFound;

/** Stories: where they are placed, who signs them, what they are about. */
@ApplicationScoped
public class Stories {

    private final Jdbi database;

    Stories(Jdbi database) {
        this.database = database;
    }

    /**
     * A story.
     *
     * @throws NotFound if there is none
     */
    public Story get(long id) {
        return Optional.ofNullable(withIds(List.of(id)).get(id))
                .orElseThrow(() -> new NotFound("story " + id));
    }

    /** Stories by id, in two queries however many. */
    Map<Long, Story> withIds(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database.withHandle(
                handle -> {
                    var placements = placements(handle, ids);
                    return handle.createQuery(
                                    """
                                    select s.*,
                                      array(select author_id from story_byline
                                            where story_id = s.id order by position) authors,
                                      array(select topic_id from story_about
                                            where story_id = s.id order by position) topics
                                    from story_story s where id = any(:ids)
                                    """)
                            .bindArray("ids", Long.class, ids.toArray())
                            .map((row, context) -> story(row, placements))
                            .collect(Collectors.toMap(Story::id, Function.identity()));
                });
    }

    long add(NewStory story, String by, Instant now) {
        return database.withHandle(
                handle -> {
                    long id =
                            handle.createQuery(
                                            """
                                            insert into story_story
                                              (picture, caption, created_at, created_by, touched_at)
                                            values (:picture, cast(:caption as jsonb), :now, :by, :now)
                                            returning id
                                            """)
                                    .bind("picture", story.picture())
                                    .bind("caption", Json.write(story.caption()))
                                    .bind("now", Rows.utc(now))
                                    .bind("by", by)
                                    .mapTo(Long.class)
                                    .one();
                    place(handle, id, story.placements());
                    list(
                            handle,
                            "story_byline (story_id, author_id, position)",
                            id,
                            story.authors());
                    list(handle, "story_about (story_id, topic_id, position)", id, story.topics());
                    return id;
                });
    }

    private static void place(Handle handle, long story, List<Placement> placements) {
        for (var placement : placements) {
            handle.createUpdate(
                            """
                            insert into story_placement (story_id, brand, section, canonical, headline)
                            values (:story, :brand, :section, :canonical, cast(:headline as jsonb))
                            """)
                    .bind("story", story)
                    .bind("brand", placement.brand())
                    .bind("section", placement.section())
                    .bind("canonical", placement.canonical())
                    .bind("headline", Json.write(placement.headline()))
                    .execute();
        }
    }

    /** Fills a table of (story, other, position); its name is one of ours, never from outside. */
    private static void list(Handle handle, String table, long story, List<Long> others) {
        for (int i = 0; i < others.size(); i++) {
            handle.createUpdate("insert into " + table + " values (:story, :other, :position)")
                    .bind("story", story)
                    .bind("other", others.get(i))
                    .bind("position", i)
                    .execute();
        }
    }

    private static Map<Long, List<Placement>> placements(Handle handle, Collection<Long> ids) {
        return handle.createQuery(
                        """
                        select * from story_placement where story_id = any(:ids)
                        order by canonical desc, brand
                        """)
                .bindArray("ids", Long.class, ids.toArray())
                .map((row, context) -> Map.entry(row.getLong("story_id"), Rows.placement(row)))
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Story story(ResultSet row, Map<Long, List<Placement>> placements)
            throws SQLException {
        long id = row.getLong("id");
        return new Story(
                id,
                Optional.ofNullable((Long) row.getObject("picture")),
                Rows.words(row, "caption"),
                placements.getOrDefault(id, List.of()),
                Rows.ids(row, "authors"),
                Rows.ids(row, "topics"));
    }
}
