package tilshi.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import tilshi.text.Language;

/** The people of the newsroom and what they were granted. */
@ApplicationScoped
public class People {

    private static final String WORKING_IN =
            """
            select p.* from account_person p
            where p.suspended_at is null and %s and exists (
              select from account_grant g
              where g.person_id = p.id and (g.brand is null or g.brand = :brand))
            order by p.name, p.id limit :limit
            """;

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

    /** The person as an actor, with the grants they have now; who is kept out has none. */
    public Actor actor(Person person) {
        var grants =
                database.withHandle(
                        handle ->
                                handle.createQuery(
                                                """
                                                select g.* from account_grant g
                                                join account_person p on p.id = g.person_id
                                                where p.id = :id and p.suspended_at is null
                                                order by g.role, g.brand, g.language, g.section
                                                """)
                                        .bind("id", person.id())
                                        .map((row, context) -> grant(row))
                                        .list());
        return new Actor(OptionalLong.of(person.id()), person.name(), grants);
    }

    /** Who works here, by name, so many at most. */
    public List<Person> working(int limit) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select * from account_person where suspended_at is null
                                        order by name, id limit :limit
                                        """)
                                .bind("limit", limit)
                                .map((row, context) -> person(row))
                                .list());
    }

    /** Who of these people works for a brand. */
    public List<Person> workingIn(String brand, Collection<Long> ids) {
        return database.withHandle(
                handle ->
                        handle.createQuery(WORKING_IN.formatted("p.id = any(:ids)"))
                                .bind("brand", brand)
                                .bind("limit", ids.size())
                                .bindArray("ids", Long.class, ids.toArray())
                                .map((row, context) -> person(row))
                                .list());
    }

    /**
     * Who works for a brand, by name, so many at most.
     *
     * @param name the beginning of their name, of their surname or of their login; all if empty
     */
    public List<Person> workingIn(String brand, String name, int limit) {
        var begin = name.replaceAll("[%_\\\\]", "");
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        WORKING_IN.formatted(
                                                "(p.name ilike :name or p.name ilike :inner"
                                                        + " or p.login ilike :name)"))
                                .bind("brand", brand)
                                .bind("limit", limit)
                                .bind("name", begin + "%")
                                .bind("inner", "% " + begin + "%")
                                .map((row, context) -> person(row))
                                .list());
    }

    Optional<String> passwordHash(String login) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select password_hash from account_person
                                        where login = :login and suspended_at is null
                                        """)
                                .bind("login", login)
                                .mapTo(String.class)
                                .findOne());
    }

    /** Where a person is written to; nowhere who is kept out. */
    public Optional<MailAddress> mailOf(long person) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select mail from account_person
                                        where id = :id and mail is not null
                                          and suspended_at is null
                                        """)
                                .bind("id", person)
                                .mapTo(String.class)
                                .findOne()
                                .map(MailAddress::new));
    }

    /** Who is written to at an address. */
    Optional<Person> withMail(MailAddress mail) {
        return database.withHandle(
                handle ->
                        handle.createQuery("select * from account_person where mail = :mail")
                                .bind("mail", mail.text())
                                .map((row, context) -> person(row))
                                .findOne());
    }

    /** People by number, in one query however many. */
    public Map<Long, Person> withIds(Collection<Long> ids) {
        return database.withHandle(
                handle ->
                        handle.createQuery("select * from account_person where id = any(:ids)")
                                .bindArray("ids", Long.class, ids.toArray())
                                .map((row, context) -> person(row))
                                .collect(Collectors.toMap(Person::id, Function.identity())));
    }

    /** The first so many in the order of their names, also those who are kept out. */
    public List<Person> byName(int limit) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        "select * from account_person order by name, id limit :limit")
                                .bind("limit", limit)
                                .map((row, context) -> person(row))
                                .list());
    }

    /** Everybody, as administrators see them. */
    public List<Colleague> all() {
        return database.withHandle(
                handle -> {
                    var grants =
                            handle.createQuery(
                                            """
                                            select * from account_grant
                                            order by role, brand, language, section
                                            """)
                                    .map(
                                            (row, context) ->
                                                    Map.entry(row.getLong("person_id"), grant(row)))
                                    .collect(
                                            Collectors.groupingBy(
                                                    Map.Entry::getKey,
                                                    Collectors.mapping(
                                                            Map.Entry::getValue,
                                                            Collectors.toList())));
                    return handle.createQuery(
                                    """
                                    select p.*, a.person_id is not null as two_steps
                                    from account_person p
                                    left join account_authenticator a on a.person_id = p.id
                                    order by p.suspended_at is not null, p.name, p.id
                                    """)
                            .map((row, context) -> colleague(row, grants))
                            .list();
                });
    }

    boolean isSuspended(Person person) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select suspended_at is not null from account_person
                                        where id = :id
                                        """)
                                .bind("id", person.id())
                                .mapTo(Boolean.class)
                                .one());
    }

    /** Whether they were not kept out before. */
    boolean suspend(long person) {
        return change("suspended_at = now() where id = :id and suspended_at is null", person);
    }

    /** Whether they were kept out before. */
    boolean restore(long person) {
        return change("suspended_at = null where id = :id and suspended_at is not null", person);
    }

    private boolean change(String what, long person) {
        return database.withHandle(
                handle ->
                        handle.createUpdate("update account_person set " + what)
                                        .bind("id", person)
                                        .execute()
                                == 1);
    }

    void writeTo(long person, MailAddress mail) {
        database.useHandle(
                handle ->
                        handle.createUpdate("update account_person set mail = :mail where id = :id")
                                .bind("mail", mail.text())
                                .bind("id", person)
                                .execute());
    }

    void revoke(Person person) {
        database.useHandle(
                handle ->
                        handle.createUpdate("delete from account_grant where person_id = :id")
                                .bind("id", person.id())
                                .execute());
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

    private static Colleague colleague(ResultSet row, Map<Long, List<Grant>> grants)
            throws SQLException {
        var person = person(row);
        return new Colleague(
                person,
                Optional.ofNullable(row.getString("mail")).map(MailAddress::new),
                row.getTimestamp("suspended_at") != null,
                row.getBoolean("two_steps"),
                grants.getOrDefault(person.id(), List.of()));
    }

    private static Grant grant(ResultSet row) throws SQLException {
        return new Grant(
                Role.valueOf(row.getString("role")),
                Optional.ofNullable(row.getString("brand")),
                Optional.ofNullable(row.getString("language")).map(Language::known),
                Optional.ofNullable(row.getString("section")));
    }
}
