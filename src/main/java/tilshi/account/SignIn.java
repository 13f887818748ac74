package tilshi.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Lets in who knows the password. An unknown login and a wrong password look alike, in words and in
 * time; too many failures from one address or for one account close the door for a while.
 */
@ApplicationScoped
public class SignIn {

    static final int FAILURES_PER_ACCOUNT = 10;
    static final int FAILURES_PER_ADDRESS = 40;

    /** A whole newsroom comes from one address, at nine in the morning. */
    static final int BEGUN_PER_ADDRESS = 300;

    private final People people;
    private final Attempts attempts;
    private final SecondFactors factors;
    private final Tickets tickets;
    private final OpenSession openSession;

    SignIn(
            People people,
            Attempts attempts,
            SecondFactors factors,
            Tickets tickets,
            OpenSession openSession) {
        this.people = people;
        this.attempts = attempts;
        this.factors = factors;
        this.tickets = tickets;
        this.openSession = openSession;
    }

    /**
     * @param address the network address the request came from
     * @param agent what the browser says it is, kept for the list of devices
     * @return a session, or half the way to one where a code is asked for too
     * @throws WrongPassword if login or password is wrong
     * @throws TooManyAttempts after too many of those
     */
    public Entrance with(String login, String password, String address, String agent) {
        var name = asKept(login);
        var attempt = attempts.begin(ofAccount(name), ofAddress(address));
        var hash = people.passwordHash(name);
        // Hashing takes long on purpose: no connection is held meanwhile.
        boolean right = Passwords.matches(password, hash.orElse(Passwords.NOBODY));
        if (!right || hash.isEmpty()) {
            throw new WrongPassword();
        }
        return QuarkusTransaction.joiningExisting().call(() -> enter(name, agent, attempt));
    }

    private Entrance enter(String login, String agent, List<Long> attempt) {
        var person = people.named(login).orElseThrow(WrongPassword::new);
        attempts.forgive(attempt);
        if (factors.has(person)) {
            var half = Ticket.Purpose.HALF_SIGNED_IN;
            return new Entrance.Half(
                    tickets.give(new Ticket(half, OptionalLong.of(person.id()), "")));
        }
        return new Entrance.Open(openSession.with(person, agent, WayIn.PASSWORD));
    }

    /** One account, however its password is asked for, has one number of attempts. */
    static Attempts.Limit ofAccount(String login) {
        return new Attempts.Limit("login:" + login, FAILURES_PER_ACCOUNT);
    }

    static Attempts.Limit ofAddress(String address) {
        return new Attempts.Limit("address:" + address, FAILURES_PER_ADDRESS);
    }

    /** What is begun without anybody signing in yet: by a passkey, or at a provider. */
    static Attempts.Limit ofBeginning(String address) {
        return new Attempts.Limit("begun:" + address, BEGUN_PER_ADDRESS);
    }

    /** A login as people type it, as it is kept. */
    static String asKept(String login) {
        var name = login.strip().toLowerCase(Locale.ROOT).replace('\0', '\uFFFD');
        return name.substring(0, Math.min(60, name.length()));
    }
}
