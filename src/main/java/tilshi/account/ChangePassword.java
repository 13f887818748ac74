package tilshi.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import tilshi.base.Invalid;
import tilshi.journal.Journal;

/**
 * Gives a person a new password. Whoever has learned the old one is signed out: every other session
 * ends, and so does every sign-in that is half done.
 */
@ApplicationScoped
public class ChangePassword {

    private final Proof proof;
    private final People people;
    private final Sessions sessions;
    private final Tickets tickets;
    private final Journal journal;

    ChangePassword(
            Proof proof, People people, Sessions sessions, Tickets tickets, Journal journal) {
        this.proof = proof;
        this.people = people;
        this.sessions = sessions;
        this.tickets = tickets;
        this.journal = journal;
    }

    /**
     * @param session the token of the session that stays
     * @throws PasswordNeeded if the old password is another
     * @throws Invalid if the new one is too short
     */
    public void by(Actor actor, String session, String old, String fresh) {
        proof.demand(actor, old);
        var hash = Passwords.hash(fresh);
        QuarkusTransaction.joiningExisting()
                .run(
                        () -> {
                            people.keepPassword(actor.self(), hash);
                            sessions.closeOthers(actor.self(), session);
                            tickets.withdraw(Ticket.Purpose.HALF_SIGNED_IN, actor.self());
                            tickets.withdraw(Ticket.Purpose.NEW_PASSWORD, actor.self());
                            journal.write(
                                    actor.person(),
                                    actor.name(),
                                    "change-password",
                                    actor.subject(),
                                    "");
                        });
    }
}
