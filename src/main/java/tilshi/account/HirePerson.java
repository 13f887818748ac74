package tilshi.account;

import io.quarkus.arc.Unremovable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import tilshi.base.Invalid;
import tilshi.journal.Journal;
import tilshi.text.Language;

/** Gives a person a login and grants. Done from the command line until the desk can invite. */
@ApplicationScoped
@Unremovable
public class HirePerson {

    private final People people;
    private final Journal journal;
    private final InstantSource clock;

    HirePerson(People people, Journal journal, InstantSource clock) {
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    public Person with(
            String login, String name, String password, Language language, List<Grant> grants) {
        var hash = Passwords.hash(password);
        return QuarkusTransaction.joiningExisting()
                .call(() -> hire(login, name, hash, language, grants));
    }

    private Person hire(
            String login, String name, String hash, Language language, List<Grant> grants) {
        if (people.named(login).isPresent()) {
            throw new Invalid("login-taken", login);
        }
        var person = people.add(login, name, hash, language, clock.instant());
        people.grant(person, grants);
        journal.write(OptionalLong.empty(), "operator", "hire", "person:" + person.id(), "");
        return person;
    }
}
