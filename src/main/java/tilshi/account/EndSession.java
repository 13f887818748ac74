package tilshi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import tilshi.base.NotFound;
import tilshi.journal.Journal;

/** Signs a person out on one of their devices. */
@ApplicationScoped
public class EndSession {

    private final Sessions sessions;
    private final Journal journal;

    EndSession(Sessions sessions, Journal journal) {
        this.sessions = sessions;
        this.journal = journal;
    }

    /**
     * @param device a session of the actor; those of others are not known here
     */
    @Transactional
    public void by(Actor actor, long device) {
        if (!sessions.close(actor.self(), device)) {
            throw new NotFound("device " + device);
        }
        journal.write(actor.person(), actor.name(), "end-session", actor.subject(), "");
    }
}
