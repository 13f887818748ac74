package tilshi.media;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import tilshi.base.Json;
import tilshi.text.CyrillicGuess;
import tilshi.text.PlainWords;

/** The library as the newsroom looks through it: the newest picture first. */
@ApplicationScoped
public class PictureCards {

    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};
    private static final int MOST_WORDS = 8;
    private static final int LONGEST = 100;

    private static final String CARD =
            """
            select p.*,
              (select r.name from media_rendition r
               where r.picture_id = p.id and r.format = 'JPEG'
               order by abs(r.width - 400), r.width limit 1) as thumb,
              (select r.name from media_rendition r
               where r.picture_id = p.id and r.format = 'JPEG'
               order by abs(r.width - 960), r.width limit 1) as sheet
            from media_picture p
            where p.brand in ('', :brand)
              and (p.licensed_until is null or p.licensed_until > :now) and %s
            order by p.id desc limit :limit
            """;

    private final Jdbi database;
    private final InstantSource clock;

    PictureCards(Jdbi database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Pictures a brand may use that have all words, each by its beginning, in what they show, who
     * made them, what they are called.
     *
     * @param before the number of the picture where the page before ended
     */
    public List<PictureCard> page(String brand, String typed, OptionalLong before, int limit) {
        var words = PlainWords.of(typed.substring(0, Math.min(LONGEST, typed.length())));
        var begin = before.isPresent() ? "p.id < :before" : "true";
        var saying = words.isEmpty() ? "true" : "p.words @@ to_tsquery('simple', :terms)";
        return cards(
                begin + " and " + saying,
                brand,
                limit,
                query ->
                        query.bind("before", before.orElse(0))
                                .bind("terms", terms(words.stream().limit(MOST_WORDS).toList())));
    }

    /** Those of some pictures that a brand may use. */
    public List<PictureCard> named(String brand, Collection<String> keys) {
        return cards(
                "p.key = any(:keys)",
                brand,
                keys.size(),
                query -> query.bindArray("keys", String.class, keys.toArray()));
    }

    /** The picture that was made of a file already. */
    public Optional<PictureCard> ofFile(String brand, String hash) {
        return cards("p.file_hash = :hash", brand, 1, query -> query.bind("hash", hash)).stream()
                .findFirst();
    }

    private interface Binding {
        Query bind(Query query);
    }

    private List<PictureCard> cards(String where, String brand, int limit, Binding binding) {
        return database.withHandle(
                handle ->
                        binding.bind(handle.createQuery(CARD.formatted(where)))
                                .bind("brand", brand)
                                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                                .bind("limit", limit)
                                .map((row, context) -> card(row))
                                .list());
    }

    /** Words are letters and digits: nothing is escaped. Latin letters may stand for Cyrillic. */
    private static String terms(List<String> words) {
        return words.stream()
                .map(
                        word ->
                                Stream.concat(Stream.of(word), CyrillicGuess.of(word).stream())
                                        .map(spelt -> "'" + spelt + "':*")
                                        .collect(Collectors.joining(" | ", "(", ")")))
                .collect(Collectors.joining(" & "));
    }

    private static PictureCard card(ResultSet row) throws SQLException {
        return new PictureCard(
                row.getLong("id"),
                row.getString("key"),
                row.getString("brand"),
                row.getString("file_name"),
                row.getInt("width"),
                row.getInt("height"),
                row.getString("credit"),
                Json.read(row.getString("alt"), WORDS),
                "/media/" + row.getString("thumb"),
                "/media/" + row.getString("sheet"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    /**
     * Says what a picture shows in a language, and who made it.
     *
     * @return whether that says anything else than before
     */
    boolean describe(long id, String language, Optional<String> alt, Optional<String> credit) {
        return database.withHandle(
                        handle ->
                                handle.createUpdate(
                                                """
                                                update media_picture set
                                                  credit = coalesce(:credit, credit),
                                                  alt = case when cast(:alt as text) is null then alt
                                                    else alt || jsonb_build_object(
                                                      cast(:language as text),
                                                      cast(:alt as text)) end
                                                where id = :id and (
                                                  credit is distinct from coalesce(:credit, credit)
                                                  or alt ->> :language is distinct from
                                                    coalesce(:alt, alt ->> :language))
                                                """)
                                        .bind("id", id)
                                        .bind("language", language)
                                        .bind("alt", alt)
                                        .bind("credit", credit)
                                        .execute())
                == 1;
    }

    /** Notes whose an added picture is and of which file it was made. */
    void file(long id, String brand, String name, String hash) {
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        update media_picture
                                        set brand = :brand, file_name = :name, file_hash = :hash
                                        where id = :id
                                        """)
                                .bind("id", id)
                                .bind("brand", brand)
                                .bind("name", name)
                                .bind("hash", hash)
                                .execute());
    }

    /** One brand's files are taken in one after the other: the same one twice is one picture. */
    void queue(String brand, String hash) {
        database.useHandle(
                handle ->
                        handle.execute(
                                "select pg_advisory_xact_lock(hashtextextended(?, 65))",
                                brand + "/" + hash));
    }
}
