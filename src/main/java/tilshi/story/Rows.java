package tilshi.story;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tilshi.base.Json;
import tilshi.text.Language;
import tilshi.text.Script;

/** How rows of the story tables read as things. */
final class Rows {

    static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    private Rows() {}

    static Article article(ResultSet row) throws SQLException {
        return new Article(
                row.getLong("id"),
                row.getLong("story_id"),
                Language.known(row.getString("language")),
                Script.valueOf(row.getString("script")),
                ArticleState.valueOf(row.getString("state")),
                row.getInt("latest"),
                Optional.ofNullable((Integer) row.getObject("live")),
                Optional.ofNullable(row.getString("path")),
                instant(row, "dated"),
                instant(row, "published_at"),
                instant(row, "updated_at"),
                instant(row, "due_at"),
                row.getString("reason"),
                instant(row, "touched_at").orElseThrow());
    }

    static Wording wording(ResultSet row) throws SQLException {
        return new Wording(
                Json.read(row.getString("headlines"), Headlines.class),
                row.getString("lead"),
                Body.read(row.getString("body")));
    }

    static Revision revision(ResultSet row) throws SQLException {
        return new Revision(
                row.getLong("article_id"),
                row.getInt("number"),
                wording(row),
                row.getString("author_name"),
                instant(row, "saved_at").orElseThrow(),
                row.getString("reason"),
                row.getString("hash"));
    }

    static Placement placement(ResultSet row) throws SQLException {
        return new Placement(
                row.getString("brand"),
                row.getString("section"),
                row.getBoolean("canonical"),
                words(row, "headline"));
    }

    static Author author(ResultSet row) throws SQLException {
        return new Author(
                row.getLong("id"),
                row.getString("key"),
                words(row, "name"),
                words(row, "role"),
                words(row, "about"),
                Optional.ofNullable((Long) row.getObject("portrait")));
    }

    static Topic topic(ResultSet row) throws SQLException {
        return new Topic(row.getLong("id"), row.getString("key"), words(row, "name"));
    }

    static Map<String, String> words(ResultSet row, String column) throws SQLException {
        return Json.read(row.getString(column), WORDS);
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    static List<Long> ids(ResultSet row, String column) throws SQLException {
        return Arrays.asList((Long[]) row.getArray(column).getArray());
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Optional<OffsetDateTime> utc(Optional<Instant> instant) {
        return instant.map(Rows::utc);
    }
}
