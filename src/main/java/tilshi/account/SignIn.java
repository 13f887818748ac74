package tilshi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.OptionalLong;
import tilshi.journal.Journal;

/**
 * Opens a session for who knows the password. An unknown login and a wrong password look alike, in
 * words and in time; too many failures from one address or for one account close the door for a
 * while.
 */
@ApplicationScoped
public class SignIn {

    static final int FAILURES_PER_ACCOUNT = 10;
    static final int FAILURES_PER_ADDRESS = 40;

    private final People people;
    private final Sessions sessions;
    private final Attempts attempts;
    private final Journal journal;

    SignIn(People people, Sessions sessions, Attempts attempts, Journal journal) {
        this.people = people;
        this.sessions = sessions;
        this.attempts = attempts;
        this.journal = journal;
    }

    /**
     * @param address the network address the request came from
     * @param agent what the browser says it is, kept for the list of devices
     * @return the new session's token
     * @throws WrongPassword if login or password is wrong
     * @throws TooManyAttempts after too many of those
     */
    @Transactional(dontRollbackOn = WrongPassword.class)
    public String with(String login, String password, String address, String agent) {
        var name = login.strip().toLowerCase(Locale.ROOT).replace('\0', '\uFFFD');
        name = name.substring(0, Math.min(60, name.length()));
        refuseCrowd(name, address);
        var hash = people.passwordHash(name);
        boolean right = Passwords.matches(password, hash.orElse(Passwords.NOBODY));
        if (!right || hash.isEmpty()) {
            attempts.add("login:" + name);
            attempts.add("address:" + address);
            throw new WrongPassword();
        }
        var person = people.named(name).orElseThrow(WrongPassword::new);
        var token = Tokens.fresh();
        sessions.forgetExpired();
        sessions.open(person, token, agent);
        journal.write(
                OptionalLong.of(person.id()),
                person.name(),
                "sign-in",
                "person:" + person.id(),
                "");
        return token;
    }

    private void refuseCrowd(String login, String address) {
        if (attempts.recent("login:" + login) >= FAILURES_PER_ACCOUNT
                || attempts.recent("address:" + address) >= FAILURES_PER_ADDRESS) {
            throw new TooManyAttempts(Attempts.WINDOW);
        }
    }
}
