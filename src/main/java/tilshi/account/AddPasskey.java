package tilshi.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import tilshi.journal.Journal;

/** Keeps a passkey that a person's device has made. */
@ApplicationScoped
public class AddPasskey {

    private static final int LONGEST_NAME = 60;

    private final Tickets tickets;
    private final Passkeys passkeys;
    private final Journal journal;

    AddPasskey(Tickets tickets, Passkeys passkeys, Journal journal) {
        this.tickets = tickets;
        this.passkeys = passkeys;
        this.journal = journal;
    }

    /**
     * @param name by which the person will know it
     * @param answer what the browser said, as JSON
     * @throws WrongPasskey if that cannot be believed
     */
    public void by(Actor actor, PasskeyPlace place, String name, String answer) {
        var made = PasskeyCheck.made(answer);
        var challenge = PasskeyCheck.challenge(made.getCollectedClientData());
        var given = tickets.spend(Ticket.Purpose.NEW_PASSKEY, challenge);
        if (!given.map(Ticket::person).equals(Optional.of(actor.person()))) {
            throw new WrongPasskey();
        }
        var credential = PasskeyCheck.accept(made, place, challenge);
        QuarkusTransaction.joiningExisting().run(() -> keep(actor, called(name), credential));
    }

    private void keep(Actor actor, String name, PasskeyCheck.Credential credential) {
        if (!passkeys.add(actor.self(), name, credential)) {
            throw new WrongPasskey();
        }
        journal.write(actor.person(), actor.name(), "add-passkey", actor.subject(), name);
    }

    private static String called(String name) {
        var plain = name.strip().replaceAll("\\p{Cntrl}", "");
        var given = plain.isEmpty() ? "Passkey" : plain;
        return given.substring(0, Math.min(LONGEST_NAME, given.length()));
    }
}
