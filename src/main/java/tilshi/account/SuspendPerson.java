package tilshi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import tilshi.base.Invalid;
import tilshi.base.NotFound;
import tilshi.journal.Journal;

/** Keeps a person out: their sessions end, and nothing is done on their behalf any more. */
@ApplicationScoped
public class SuspendPerson {

    private final People people;
    private final Sessions sessions;
    private final Journal journal;

    SuspendPerson(People people, Sessions sessions, Journal journal) {
        this.people = people;
        this.sessions = sessions;
        this.journal = journal;
    }

    /**
     * @throws Invalid if it is the actor: somebody must be able to let them in again
     */
    @Transactional
    public void by(Actor actor, long id) {
        actor.needsEverywhere(Right.HIRE);
        if (actor.isPerson(id)) {
            throw new Invalid("not-oneself");
        }
        if (!people.suspend(id)) {
            throw new NotFound("person " + id);
        }
        sessions.closeAll(id);
        journal.write(actor.person(), actor.name(), "suspend", "person:" + id, "");
    }
}
