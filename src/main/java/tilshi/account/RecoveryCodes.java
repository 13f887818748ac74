package tilshi.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Codes for people who have lost their device: eighty random bits each, kept only as hashes. */
@ApplicationScoped
public class RecoveryCodes {

    static final int HOW_MANY = 10;
    private static final int BYTES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Jdbi database;

    RecoveryCodes(Jdbi database) {
        this.database = database;
    }

    /** How many a person has left. */
    public int left(Actor actor) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select count(*) from account_recovery_code
                                        where person_id = :person
                                        """)
                                .bind("person", actor.self())
                                .mapTo(Integer.class)
                                .one());
    }

    /** Makes new ones; those from before are good no more. */
    List<String> renew(long person) {
        forget(person);
        var codes = Stream.generate(RecoveryCodes::fresh).limit(HOW_MANY).toList();
        database.useHandle(
                handle -> {
                    var batch =
                            handle.prepareBatch(
                                    """
                                    insert into account_recovery_code (person_id, code_hash)
                                    values (:person, :hash)
                                    """);
                    for (var code : codes) {
                        batch.bind("person", person).bind("hash", hash(code)).add();
                    }
                    batch.execute();
                });
        return codes;
    }

    /** Uses one up; whether it was good. */
    boolean use(long person, String code) {
        return database.withHandle(
                handle ->
                        handle.createUpdate(
                                                """
                                                delete from account_recovery_code
                                                where person_id = :person and code_hash = :hash
                                                """)
                                        .bind("person", person)
                                        .bind("hash", hash(code))
                                        .execute()
                                == 1);
    }

    void forget(long person) {
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        "delete from account_recovery_code where person_id = :person")
                                .bind("person", person)
                                .execute());
    }

    private static String fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base32.grouped(bytes).toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** However it is typed: hyphens, blanks and capitals make no difference. */
    private static byte[] hash(String code) {
        return Tokens.hash(code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }
}
