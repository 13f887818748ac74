package tilshi.media;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import tilshi.base.Json;
import tilshi.media.AddPicture.Scaled;

/** The picture library. */
@ApplicationScoped
public class Pictures {

    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    private final Jdbi database;

    Pictures(Jdbi database) {
        this.database = database;
    }

    /** Pictures by id, in two queries however many. */
    public Map<Long, Picture> withIds(Collection<Long> ids) {
        return read("id = any(:wanted)", Long.class, ids).stream()
                .collect(Collectors.toMap(Picture::id, Function.identity()));
    }

    /** Pictures by key. */
    public Map<String, Picture> withKeys(Collection<String> keys) {
        return read("key = any(:wanted)", String.class, keys).stream()
                .collect(Collectors.toMap(Picture::key, Function.identity()));
    }

    /** The bytes of a rendition and what they are. */
    public Optional<Bytes> bytes(String name) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        "select format, bytes from media_rendition where name = :name")
                                .bind("name", name)
                                .map(
                                        (row, context) ->
                                                new Bytes(
                                                        Rendition.Format.valueOf(
                                                                row.getString("format")),
                                                        row.getBytes("bytes")))
                                .findOne());
    }

    /** A rendition as it is sent. */
    public record Bytes(Rendition.Format format, byte[] bytes) {}

    long add(
            String key,
            int width,
            int height,
            String credit,
            Map<String, String> alt,
            List<Scaled> scaled,
            Instant now) {
        return database.withHandle(
                handle -> {
                    long id =
                            handle.createQuery(
                                            """
                                            insert into media_picture
                                              (key, width, height, credit, alt, created_at)
                                            values (:key, :width, :height, :credit,
                                                    cast(:alt as jsonb), :now) returning id
                                            """)
                                    .bind("key", key)
                                    .bind("width", width)
                                    .bind("height", height)
                                    .bind("credit", credit)
                                    .bind("alt", Json.write(alt))
                                    .bind("now", now.atOffset(ZoneOffset.UTC))
                                    .mapTo(Long.class)
                                    .one();
                    var batch =
                            handle.prepareBatch(
                                    """
                                    insert into media_rendition
                                      (picture_id, width, format, name, bytes)
                                    values (:picture, :width, :format, :name, :bytes)
                                    """);
                    for (var one : scaled) {
                        batch.bind("picture", id)
                                .bind("width", one.width())
                                .bind("format", one.format())
                                .bind("name", one.name(key))
                                .bind("bytes", one.bytes())
                                .add();
                    }
                    batch.execute();
                    return id;
                });
    }

    private <T> List<Picture> read(String condition, Class<T> type, Collection<T> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        return database.withHandle(
                handle -> {
                    var renditions = renditions(handle, condition, type, wanted);
                    return handle.createQuery("select * from media_picture where " + condition)
                            .bindArray("wanted", type, wanted.toArray())
                            .map((row, context) -> picture(row, renditions))
                            .list();
                });
    }

    private static <T> Map<Long, List<Rendition>> renditions(
            Handle handle, String condition, Class<T> type, Collection<T> wanted) {
        return handle.createQuery(
                        """
                        select picture_id, width, format, name from media_rendition
                        where picture_id in (select id from media_picture where %s)
                        order by picture_id, width
                        """
                                .formatted(condition))
                .bindArray("wanted", type, wanted.toArray())
                .map((row, context) -> Map.entry(row.getLong("picture_id"), rendition(row)))
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Rendition rendition(ResultSet row) throws SQLException {
        return new Rendition(
                row.getInt("width"),
                Rendition.Format.valueOf(row.getString("format")),
                row.getString("name"));
    }

    private static Picture picture(ResultSet row, Map<Long, List<Rendition>> renditions)
            throws SQLException {
        return new Picture(
                row.getLong("id"),
                row.getString("key"),
                row.getInt("width"),
                row.getInt("height"),
                row.getString("credit"),
                Json.read(row.getString("alt"), WORDS),
                renditions.getOrDefault(row.getLong("id"), List.of()));
    }
}
