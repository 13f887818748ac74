package tilshi.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets a person add a passkey: makes the challenge their device answers. */
@ApplicationScoped
public class BeginPasskey {

    private final Proof proof;
    private final Tickets tickets;

    BeginPasskey(Proof proof, Tickets tickets) {
        this.proof = proof;
        this.tickets = tickets;
    }

    /**
     * @return the challenge, good once
     * @throws PasswordNeeded with another password than the actor's own
     */
    public String by(Actor actor, String password) {
        proof.demand(actor, password);
        var ticket = new Ticket(Ticket.Purpose.NEW_PASSKEY, actor.person(), "");
        return QuarkusTransaction.joiningExisting().call(() -> tickets.give(ticket));
    }
}
