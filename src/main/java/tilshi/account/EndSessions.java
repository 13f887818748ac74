package tilshi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import tilshi.journal.Journal;

/** Signs a person out everywhere. */
@ApplicationScoped
public class EndSessions {

    private final Sessions sessions;
    private final Journal journal;

    EndSessions(Sessions sessions, Journal journal) {
        this.sessions = sessions;
        this.journal = journal;
    }

    @Transactional
    public void by(Actor actor) {
        sessions.closeAll(actor.self());
        journal.write(actor.person(), actor.name(), "end-sessions", actor.subject(), "");
    }
}
