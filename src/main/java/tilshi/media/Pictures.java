package tilshi.media;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
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
import tilshi.press.Key;
import tilshi.press.KeysRead;

/** The picture library. */
@ApplicationScoped
public class Pictures {

    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    private final Jdbi database;
    private final InstantSource clock;

    Pictures(Jdbi database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Pictures that may be shown now, by id, in two queries however many. */
    public Map<Long, Picture> withIds(KeysRead keysRead, Collection<Long> ids) {
        return licensed(keysRead, read("id = any(:wanted)", Long.class, ids)).stream()
                .collect(Collectors.toMap(Picture::id, Function.identity()));
    }

    /** Pictures that may be shown now, by key. */
    public Map<String, Picture> withKeys(KeysRead keysRead, Collection<String> keys) {
        return licensed(keysRead, read("key = any(:wanted)", String.class, keys)).stream()
                .collect(Collectors.toMap(Picture::key, Function.identity()));
    }

    /** The bytes of a rendition of a picture that may be shown now, and what they are. */
    public Optional<Bytes> bytes(KeysRead keysRead, String name) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select r.format, r.bytes, r.picture_id, p.licensed_until
                                        from media_rendition r
                                        join media_picture p on p.id = r.picture_id
                                        where r.name = :name
                                        """)
                                .bind("name", name)
                                .map((row, context) -> bytes(keysRead, row))
                                .findOne()
                                .flatMap(Function.identity()));
    }

    private Optional<Bytes> bytes(KeysRead keysRead, ResultSet row) throws SQLException {
        keysRead.read(key(row.getLong("picture_id")));
        var format = Rendition.Format.valueOf(row.getString("format"));
        return isLicensed(row)
                ? Optional.of(new Bytes(format, row.getBytes("bytes")))
                : Optional.empty();
    }

    /** The name of a picture as published data; touched when its licence ends. */
    static Key key(long id) {
        return new Key("picture:" + id);
    }

    private static List<Picture> licensed(KeysRead keysRead, List<Shown> pictures) {
        pictures.forEach(shown -> keysRead.read(key(shown.picture().id())));
        return pictures.stream().filter(Shown::licensed).map(Shown::picture).toList();
    }

    /** A picture and whether it may be shown now. */
    private record Shown(Picture picture, boolean licensed) {}

    private boolean isLicensed(ResultSet row) throws SQLException {
        var until = row.getTimestamp("licensed_until");
        return until == null || clock.instant().isBefore(until.toInstant());
    }

    /** A rendition as it is sent. */
    public record Bytes(Rendition.Format format, byte[] bytes) {}

    long add(
            String key,
            int width,
            int height,
            String credit,
            Map<String, String> alt,
            Optional<Instant> licensedUntil,
            List<Scaled> scaled) {
        return database.withHandle(
                handle -> {
                    long id =
                            handle.createQuery(
                                            """
                                            insert into media_picture
                                              (key, width, height, credit, alt, licensed_until,
                                               created_at)
                                            values (:key, :width, :height, :credit,
                                                    cast(:alt as jsonb), :until, :now)
                                            returning id
                                            """)
                                    .bind("key", key)
                                    .bind("width", width)
                                    .bind("height", height)
                                    .bind("credit", credit)
                                    .bind("alt", Json.write(alt))
                                    .bind(
                                            "until",
                                            licensedUntil.map(at -> at.atOffset(ZoneOffset.UTC)))
                                    .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
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

    private <T> List<Shown> read(String condition, Class<T> type, Collection<T> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        return database.withHandle(
                handle -> {
                    var renditions = renditions(handle, condition, type, wanted);
                    return handle.createQuery("select * from media_picture where " + condition)
                            .bindArray("wanted", type, wanted.toArray())
                            .map(
                                    (row, context) ->
                                            new Shown(picture(row, renditions), isLicensed(row)))
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
