package tilshi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import tilshi.base.Invalid;
import tilshi.base.NotFound;
import tilshi.journal.Journal;

/** Says anew what a person may do. */
@ApplicationScoped
public class ChangeGrants {

    private final People people;
    private final Journal journal;

    ChangeGrants(People people, Journal journal) {
        this.people = people;
        this.journal = journal;
    }

    /**
     * @param grants all the person has from now on
     * @throws Invalid if administrators would take their own right away: somebody must have it
     */
    @Transactional
    public void by(Actor actor, long id, List<Grant> grants) {
        actor.needsEverywhere(Right.HIRE);
        var person = people.withId(id).orElseThrow(() -> new NotFound("person " + id));
        var after = new Actor(actor.person(), actor.name(), grants);
        if (actor.isPerson(id) && !after.mayEverywhere(Right.HIRE)) {
            throw new Invalid("not-oneself");
        }
        people.revoke(person);
        people.grant(person, grants);
        var codes = grants.stream().map(Grant::code).collect(Collectors.joining(" "));
        journal.write(actor.person(), actor.name(), "change-grants", "person:" + id, codes);
    }
}
