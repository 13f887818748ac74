package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import tilshi.account.Actor;
import tilshi.account.Right;
import tilshi.base.Invalid;
import tilshi.base.NotFound;
import tilshi.journal.Journal;
import tilshi.site.Sites;

/** Forms a desk of the newsroom, or says anew what one is called and what it looks after. */
@ApplicationScoped
public class FormDesk {

    private final EditorialDesks desks;
    private final Sites sites;
    private final Journal journal;

    FormDesk(EditorialDesks desks, Sites sites, Journal journal) {
        this.desks = desks;
        this.sites = sites;
        this.journal = journal;
    }

    /**
     * @param wanted with the number of a desk that is there, or 0 for a new one
     * @return its number
     * @throws tilshi.account.ForAdministrators without the right to hire everywhere
     * @throws Invalid if it has no readable name or no section of the house, another is called the
     *     same, or there are as many as can be
     * @throws NotFound if it was dissolved meanwhile
     */
    @Transactional
    public long by(Actor actor, EditorialDesk wanted) {
        actor.needsEverywhere(Right.HIRE);
        var desk = wanted.kept();
        if (!desk.places().stream().allMatch(this::isInTheHouse)) {
            throw new Invalid("desk-incomplete", EditorialDesk.LONGEST);
        }
        desks.lock();
        var all = desks.all();
        if (all.contains(desk)) {
            return desk.id();
        }
        var others = all.stream().filter(other -> other.id() != desk.id()).toList();
        if (desk.isNamedLikeOneOf(others)) {
            throw new Invalid("desk-name-taken");
        }
        if (others.size() >= EditorialDesks.MOST) {
            throw new Invalid("too-many-desks", EditorialDesks.MOST);
        }
        long id = desks.save(desk);
        journal.write(actor.person(), actor.name(), "form-desk", "house", desk.said());
        return id;
    }

    private boolean isInTheHouse(EditorialDesk.Place place) {
        return sites.house().section(place.brand(), place.section()).isPresent();
    }
}
