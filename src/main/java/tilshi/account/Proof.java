package tilshi.account;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Asks somebody who is signed in for their password once more, before what a borrowed session must
 * not do. Throttled together with signing in.
 */
@ApplicationScoped
class Proof {

    private final People people;
    private final Attempts attempts;

    Proof(People people, Attempts attempts) {
        this.people = people;
        this.attempts = attempts;
    }

    /**
     * Goes on only with the actor's own password.
     *
     * @throws PasswordNeeded with any other
     * @throws TooManyAttempts after too many of those
     */
    void demand(Actor actor, String password) {
        var person = people.withId(actor.self()).orElseThrow();
        var attempt = attempts.begin(SignIn.ofAccount(person.login()));
        var hash = people.passwordHash(person.login()).orElse(Passwords.NOBODY);
        if (!Passwords.matches(password, hash)) {
            throw new PasswordNeeded();
        }
        attempts.forgive(attempt);
    }
}
