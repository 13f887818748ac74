package tilshi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import tilshi.journal.Journal;

/** Ends the session a person sits at. */
@ApplicationScoped
public class SignOut {

    private final Sessions sessions;
    private final Journal journal;

    SignOut(Sessions sessions, Journal journal) {
        this.sessions = sessions;
        this.journal = journal;
    }

    /**
     * @param session the token of the session that ends
     */
    @Transactional
    public void by(Actor actor, String session) {
        sessions.close(session);
        journal.write(actor.person(), actor.name(), "sign-out", actor.subject(), "");
    }
}
