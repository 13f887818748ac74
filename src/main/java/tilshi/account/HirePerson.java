package tilshi.account;

import io.quarkus.arc.Unremovable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tilshi.base.Invalid;
import tilshi.journal.Journal;
import tilshi.text.Language;

/** Gives a person a login and grants. Done from the command line; the desk invites. */
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
        return with(new Newcomer(login, name, language, Optional.empty(), grants), password);
    }

    /**
     * Somebody who was not here before.
     *
     * @param mail where they are written to
     */
    public record Newcomer(
            String login,
            String name,
            Language language,
            Optional<MailAddress> mail,
            List<Grant> grants) {

        public Newcomer {
            grants = List.copyOf(grants);
        }
    }

    /**
     * @throws Invalid if somebody has that login or that address
     */
    public Person with(Newcomer newcomer, String password) {
        var hash = Passwords.hash(password);
        return QuarkusTransaction.joiningExisting().call(() -> hire(newcomer, hash));
    }

    private Person hire(Newcomer newcomer, String hash) {
        if (people.named(newcomer.login()).isPresent()) {
            throw new Invalid("login-taken", newcomer.login());
        }
        if (newcomer.mail().flatMap(people::withMail).isPresent()) {
            throw new Invalid("mail-taken");
        }
        var person =
                people.add(
                        newcomer.login(),
                        newcomer.name(),
                        hash,
                        newcomer.language(),
                        clock.instant());
        newcomer.mail().ifPresent(mail -> people.writeTo(person.id(), mail));
        people.grant(person, newcomer.grants());
        journal.write(OptionalLong.empty(), "operator", "hire", "person:" + person.id(), "");
        return person;
    }
}
