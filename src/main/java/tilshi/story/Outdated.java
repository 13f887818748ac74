package tilshi.story;

import java.util.List;
import tilshi.base.Refusal;

/**
 * A colleague saved a revision first. Carries their revision and what they changed, so that the
 * person can take it in and save again; what they wrote themselves is theirs still.
 */
public final class Outdated extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient Revision theirs;
    private final transient List<Difference> changed;

    Outdated(Revision theirs, List<Difference> changed) {
        super(409, "refusal.outdated", theirs.author(), theirs.number());
        this.theirs = theirs;
        this.changed = changed;
    }

    public Revision theirs() {
        return theirs;
    }

    public List<Difference> changed() {
        return changed;
    }
}
