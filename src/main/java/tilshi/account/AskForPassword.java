package tilshi.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import tilshi.journal.Journal;

/**
 * Makes a link by which who has forgotten their password sets a new one. Whoever asks is not told
 * whether there is such a person.
 */
@ApplicationScoped
public class AskForPassword {

    static final int FROM_AN_ADDRESS = 10;
    static final int FOR_A_PERSON = 3;

    private final People people;
    private final Attempts attempts;
    private final Tickets tickets;
    private final Journal journal;

    AskForPassword(People people, Attempts attempts, Tickets tickets, Journal journal) {
        this.people = people;
        this.attempts = attempts;
        this.tickets = tickets;
        this.journal = journal;
    }

    /**
     * What is to be written to whom.
     *
     * @param key of the link, good once within an hour
     */
    public record Answer(Person person, MailAddress mail, String key) {

        @Override
        public String toString() {
            return "Answer";
        }
    }

    /**
     * Counts who asks, before anybody is looked for.
     *
     * @throws TooManyAttempts if too much was asked for from one network address
     */
    public void countFrom(String address) {
        attempts.begin(new Attempts.Limit("forgotten:" + address, FROM_AN_ADDRESS));
    }

    /** Nothing for an address nobody has, nor for one that was written to enough. */
    public Optional<Answer> with(MailAddress mail) {
        var found = people.withMail(mail);
        if (found.isEmpty() || people.isSuspended(found.get())) {
            return Optional.empty();
        }
        try {
            attempts.begin(new Attempts.Limit("letters:" + found.get().id(), FOR_A_PERSON));
        } catch (TooManyAttempts enough) {
            return Optional.empty();
        }
        return Optional.of(
                QuarkusTransaction.joiningExisting().call(() -> answer(found.get(), mail)));
    }

    private Answer answer(Person person, MailAddress mail) {
        var number = java.util.OptionalLong.of(person.id());
        tickets.withdraw(Ticket.Purpose.NEW_PASSWORD, person.id());
        var key = tickets.give(new Ticket(Ticket.Purpose.NEW_PASSWORD, number, ""));
        var subject = "person:" + person.id();
        journal.write(number, person.name(), "ask-for-password", subject, "");
        return new Answer(person, mail, key);
    }
}
