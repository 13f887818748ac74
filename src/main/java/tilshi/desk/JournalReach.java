package tilshi.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import tilshi.account.Actor;
import tilshi.account.Right;
import tilshi.journal.Inquiry;
import tilshi.site.Brand;
import tilshi.site.Sites;

/** Says how much of the journal somebody may read. */
@ApplicationScoped
public class JournalReach {

    private final Sites sites;

    JournalReach(Sites sites) {
        this.sites = sites;
    }

    /** All of it, or that of the brands the person may read it in. */
    public Inquiry.Reach of(Actor actor) {
        if (actor.mayEverywhere(Right.AUDIT)) {
            return new Inquiry.Reach(true, Set.of());
        }
        var brands =
                sites.house().brands().stream()
                        .map(Brand::key)
                        .filter(brand -> actor.maySomewhereIn(brand, Right.READ_JOURNAL))
                        .collect(Collectors.toUnmodifiableSet());
        return new Inquiry.Reach(false, brands);
    }
}
