package tilshi.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalLong;
import tilshi.journal.Journal;

/**
 * Gives a new password to who has forgotten theirs and was sent a link. All their sessions end; a
 * second factor is asked for as before.
 */
@ApplicationScoped
public class ResetPassword {

    private final Tickets tickets;
    private final People people;
    private final Sessions sessions;
    private final Journal journal;

    ResetPassword(Tickets tickets, People people, Sessions sessions, Journal journal) {
        this.tickets = tickets;
        this.people = people;
        this.sessions = sessions;
        this.journal = journal;
    }

    /** Whether a link is still good. */
    public boolean isOpen(String key) {
        return tickets.look(Ticket.Purpose.NEW_PASSWORD, key).isPresent();
    }

    /**
     * @param key of the link they were sent
     * @throws LinkIsOver if the link is good no more
     */
    public void with(String key, String password) {
        if (!isOpen(key)) {
            throw new LinkIsOver();
        }
        var hash = Passwords.hash(password);
        QuarkusTransaction.joiningExisting().run(() -> reset(key, hash));
    }

    private void reset(String key, String hash) {
        var ticket = tickets.take(Ticket.Purpose.NEW_PASSWORD, key).orElseThrow(LinkIsOver::new);
        long id = ticket.person().orElseThrow(LinkIsOver::new);
        var person = people.withId(id).orElseThrow(LinkIsOver::new);
        people.keepPassword(id, hash);
        sessions.closeAll(id);
        tickets.withdraw(Ticket.Purpose.HALF_SIGNED_IN, id);
        var subject = "person:" + id;
        journal.write(OptionalLong.of(id), person.name(), "reset-password", subject, "");
    }
}
