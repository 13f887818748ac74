package tilshi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import tilshi.base.Invalid;
import tilshi.base.NotFound;
import tilshi.journal.Journal;

/** Has a person who lost both their app and their recovery codes sign in without them. */
@ApplicationScoped
public class WaiveAuthenticator {

    private final People people;
    private final Authenticators authenticators;
    private final RecoveryCodes codes;
    private final Sessions sessions;
    private final Journal journal;

    WaiveAuthenticator(
            People people,
            Authenticators authenticators,
            RecoveryCodes codes,
            Sessions sessions,
            Journal journal) {
        this.people = people;
        this.authenticators = authenticators;
        this.codes = codes;
        this.sessions = sessions;
        this.journal = journal;
    }

    /**
     * @throws Invalid if it is the actor: a borrowed session must not, and their password is not
     *     asked for here
     */
    @Transactional
    public void by(Actor actor, long id) {
        actor.needsEverywhere(Right.HIRE);
        if (actor.isPerson(id)) {
            throw new Invalid("not-oneself");
        }
        if (people.withId(id).isEmpty()) {
            throw new NotFound("person " + id);
        }
        authenticators.remove(id);
        codes.forget(id);
        sessions.closeAll(id);
        journal.write(actor.person(), actor.name(), "waive-authenticator", "person:" + id, "");
    }
}
