package tilshi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import tilshi.journal.Journal;

/** Signs a person out on every device but the one they sit at. */
@ApplicationScoped
public class EndOtherSessions {

    private final Sessions sessions;
    private final Journal journal;

    EndOtherSessions(Sessions sessions, Journal journal) {
        this.sessions = sessions;
        this.journal = journal;
    }

    /**
     * @param session the token of the session that stays
     */
    @Transactional
    public void by(Actor actor, String session) {
        sessions.closeOthers(actor.self(), session);
        journal.write(actor.person(), actor.name(), "end-other-sessions", actor.subject(), "");
    }
}
