package tilshi.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Jdbi;
import tilshi.text.Language;

/** The people of the newsroom and what they were granted. */
@ApplicationScoped
public class People {

    private final Jdbi database;

    People(Jdbi database) {
        this.database = database;
    }

    public Optional<Person> named(String login) {
        return database.withHandle(
                handle ->
                        handle.createQuery("select * from account_person where login = :login")
                                .bind("login", login)
                                .map((row, context) -> person(row))
                                .findOne());
    }

    /** A person by number. */
    public Optional<Person> withId(long id) {
        return database.withHandle(
                handle ->
                        handle.createQuery("select * from account_person where id = :id")
                                .bind("id", id)
                                .map((row, context) -> person(row))
                                .findOne());
    }

    /** The person as an actor, with the grants they have now. */
    public Actor actor(Person person) {
        var grants =
                database.withHandle(
                        handle ->
                                handle.createQuery(
                                                "select * from account_grant where person_id = :id")
                                        .bind("id", person.id())
                                        .map((row, context) -> grant(row))
                                        .list());
        return new Actor(OptionalLong.of(person.id()), person.name(), grants);
    }

    Optional<String> passwordHash(String login) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        "select password_hash from account_person where login = :login")
                                .bind("login", login)
                                .mapTo(String.class)
                                .findOne());
    }

    Person add(String login, String name, String hash, Language language, Instant at) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        insert into account_person
                                          (login, name, password_hash, language, created_at)
                                        values (:login, :name, :hash, :language, :at) returning *
                                        """)
                                .bind("login", login)
                                .bind("name", name)
                                .bind("hash", hash)
                                .bind("language", language.code())
                                .bind("at", at.atOffset(ZoneOffset.UTC))
                                .map((row, context) -> person(row))
                                .one());
    }

    void keepPassword(long person, String hash) {
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        "update account_person set password_hash = :hash where id = :id")
                                .bind("hash", hash)
                                .bind("id", person)
                                .execute());
    }

    void speak(long person, Language language) {
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        "update account_person set language = :language where id = :id")
                                .bind("language", language.code())
                                .bind("id", person)
                                .execute());
    }

    void grant(Person person, List<Grant> grants) {
        database.useHandle(
                handle -> {
                    var batch =
                            handle.prepareBatch(
                                    """
                                    insert into account_grant
                                      (person_id, role, brand, language, section)
                                    values (:person, :role, :brand, :language, :section)
                                    """);
                    for (var grant : grants) {
                        batch.bind("person", person.id())
                                .bind("role", grant.role())
                                .bind("brand", grant.brand())
                                .bind("language", grant.language().map(Language::code))
                                .bind("section", grant.section())
                                .add();
                    }
                    batch.execute();
                });
    }

    static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getLong("id"),
                row.getString("login"),
                row.getString("name"),
                Language.known(row.getString("language")));
    }

    private static Grant grant(ResultSet row) throws SQLException {
        return new Grant(
                Role.valueOf(row.getString("role")),
                Optional.ofNullable(row.getString("brand")),
                Optional.ofNullable(row.getString("language")).map(Language::known),
                Optional.ofNullable(row.getString("section")));
    }
}
