package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
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
     * Keeps a desk as it is wanted. What is there already is not kept again, so that it may be sent
     * twice.
     *
     * @param wanted with number and version of the desk that was seen, or a fresh one
     * @return its number
     * @throws tilshi.account.ForAdministrators without the right to hire everywhere
     * @throws Invalid if it has no readable name or no section of the house, another is called the
     *     same, a colleague changed it meanwhile, or there are as many as can be
     * @throws NotFound if it was dissolved meanwhile
     */
    @Transactional
    public long by(Actor actor, EditorialDesk wanted) {
        actor.needsEverywhere(Right.HIRE);
        var desk = wanted.kept();
        if (!desk.places().stream().allMatch(this::isInTheHouse)) {
            throw EditorialDesk.incomplete();
        }
        desks.lock();
        var all = desks.all();
        var same = all.stream().filter(desk::isLike).findFirst();
        if (same.isPresent() && (desk.id() == 0 || same.get().id() == desk.id())) {
            return same.get().id();
        }
        check(desk, all);
        long id = desks.save(desk);
        journal.write(actor.person(), actor.name(), "form-desk", "house", desk.said());
        return id;
    }

    private static void check(EditorialDesk desk, List<EditorialDesk> all) {
        for (var other : all) {
            if (other.id() == desk.id() && other.version() != desk.version()) {
                throw new Invalid("desk-changed");
            }
            if (other.id() != desk.id() && other.isNamedLike(desk)) {
                throw new Invalid("desk-name-taken");
            }
        }
        if (desk.id() == 0 && all.size() >= EditorialDesks.MOST) {
            throw new Invalid("too-many-desks", EditorialDesks.MOST);
        }
    }

    private boolean isInTheHouse(EditorialDesk.Place place) {
        return sites.house().section(place.brand(), place.section()).isPresent();
    }
}
