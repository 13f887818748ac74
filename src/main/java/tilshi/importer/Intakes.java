package tilshi.importer;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import tilshi.base.Json;

/** The pages drafts were made from, and what was left out of them. */
@ApplicationScoped
public class Intakes {

    private static final TypeReference<List<LeftOut>> LEFT_OUT = new TypeReference<>() {};
    private static final TypeReference<List<Suggestion>> SUGGESTIONS = new TypeReference<>() {};
    private static final TypeReference<List<Warning>> WARNINGS = new TypeReference<>() {};

    private final Jdbi database;

    Intakes(Jdbi database) {
        this.database = database;
    }

    public Optional<Intake> of(long articleId) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        "select * from importer_intake where article_id = :article")
                                .bind("article", articleId)
                                .map((row, context) -> intake(row))
                                .findOne());
    }

    void add(Intake intake) {
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        insert into importer_intake
                                          (article_id, source, taken_at, original, left_out,
                                           suggestions, warnings)
                                        values (:article, :source, :at, :original,
                                                cast(:left as jsonb), cast(:suggestions as jsonb),
                                                cast(:warnings as jsonb))
                                        """)
                                .bind("article", intake.articleId())
                                .bind("source", intake.source())
                                .bind("at", intake.takenAt().atOffset(ZoneOffset.UTC))
                                .bind("original", intake.original().replace("\u0000", ""))
                                .bind("left", Json.write(intake.leftOut()))
                                .bind("suggestions", Json.write(intake.suggestions()))
                                .bind("warnings", Json.write(intake.warnings()))
                                .execute());
    }

    private static Intake intake(ResultSet row) throws SQLException {
        return new Intake(
                row.getLong("article_id"),
                row.getTimestamp("taken_at").toInstant(),
                Optional.ofNullable(row.getString("source")),
                row.getString("original"),
                Json.read(row.getString("left_out"), LEFT_OUT),
                Json.read(row.getString("suggestions"), SUGGESTIONS),
                Json.read(row.getString("warnings"), WARNINGS));
    }
}
