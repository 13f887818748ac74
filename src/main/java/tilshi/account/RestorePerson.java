package tilshi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import tilshi.base.NotFound;
import tilshi.journal.Journal;

/** Lets a person in again who was kept out. */
@ApplicationScoped
public class RestorePerson {

    private final People people;
    private final Journal journal;

    RestorePerson(People people, Journal journal) {
        this.people = people;
        this.journal = journal;
    }

    @Transactional
    public void by(Actor actor, long id) {
        actor.needsEverywhere(Right.HIRE);
        if (!people.restore(id)) {
            throw new NotFound("person " + id);
        }
        journal.write(actor.person(), actor.name(), "restore", "person:" + id, "");
    }
}
