package tilshi.account;

import com.webauthn4j.data.AuthenticationData;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalLong;

/**
 * Lets in whose device signs with a passkey. The device has recognised its owner, so no code is
 * asked for beside it.
 */
@ApplicationScoped
public class SignInWithPasskey {

    private final Tickets tickets;
    private final Passkeys passkeys;
    private final People people;
    private final Attempts attempts;
    private final OpenSession openSession;

    SignInWithPasskey(
            Tickets tickets,
            Passkeys passkeys,
            People people,
            Attempts attempts,
            OpenSession openSession) {
        this.tickets = tickets;
        this.passkeys = passkeys;
        this.people = people;
        this.attempts = attempts;
        this.openSession = openSession;
    }

    /**
     * What the device has to sign, good once. Whose device it is shows only in its answer.
     *
     * @param address the network address the request came from
     * @throws TooManyAttempts if too many were begun from there
     */
    public String challenge(String address) {
        attempts.begin(SignIn.ofBeginning(address));
        return tickets.give(new Ticket(Ticket.Purpose.PASSKEY, OptionalLong.empty(), ""));
    }

    /**
     * @param answer what the browser said, as JSON
     * @return the new session's token
     * @throws WrongPasskey if that cannot be believed
     * @throws TooManyAttempts after too many of those from one address
     */
    public String with(PasskeyPlace place, String answer, String address, String agent) {
        var attempt = attempts.begin(SignIn.ofAddress(address));
        var signed = PasskeyCheck.signed(answer);
        var challenge = PasskeyCheck.challenge(signed.getCollectedClientData());
        if (tickets.spend(Ticket.Purpose.PASSKEY, challenge).isEmpty()) {
            throw new WrongPasskey();
        }
        return QuarkusTransaction.joiningExisting()
                .call(
                        () -> {
                            var person = owner(signed, place, challenge);
                            attempts.forgive(attempt);
                            return openSession.with(person, agent, WayIn.PASSKEY);
                        });
    }

    private Person owner(AuthenticationData signed, PasskeyPlace place, String challenge) {
        var kept = passkeys.take(PasskeyCheck.key(signed)).orElseThrow(WrongPasskey::new);
        long counter = PasskeyCheck.accept(signed, kept.credential(), place, challenge);
        passkeys.used(kept.credential().id(), counter);
        return people.withId(kept.person()).orElseThrow(WrongPasskey::new);
    }
}
