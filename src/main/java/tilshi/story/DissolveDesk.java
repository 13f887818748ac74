package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import tilshi.account.Actor;
import tilshi.account.Right;
import tilshi.journal.Journal;

/** Dissolves a desk of the newsroom. Its sections and their stories stay what they are. */
@ApplicationScoped
public class DissolveDesk {

    private final EditorialDesks desks;
    private final Journal journal;

    DissolveDesk(EditorialDesks desks, Journal journal) {
        this.desks = desks;
        this.journal = journal;
    }

    /**
     * Dissolves it; one that is gone already stays so.
     *
     * @throws tilshi.account.ForAdministrators without the right to hire everywhere
     */
    @Transactional
    public void by(Actor actor, long id) {
        actor.needsEverywhere(Right.HIRE);
        desks.lock();
        var desk = desks.find(id);
        if (desks.remove(id)) {
            var said = desk.orElseThrow().said();
            journal.write(actor.person(), actor.name(), "dissolve-desk", "house", said);
        }
    }
}
