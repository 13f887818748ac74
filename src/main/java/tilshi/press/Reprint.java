package tilshi.press;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jboss.logging.Logger;
import tilshi.base.DatabaseAway;

/** Presses pages again whose keys were touched. */
@ApplicationScoped
class Reprint {

    private static final Logger LOG = Logger.getLogger(Reprint.class);

    private final Press press;
    private final Newsstand newsstand;
    private final Mirror mirror;
    private final Changes changes;

    Reprint(Press press, Newsstand newsstand, Mirror mirror, Changes changes) {
        this.press = press;
        this.newsstand = newsstand;
        this.mirror = mirror;
        this.changes = changes;
    }

    /** A page that readers wait for. */
    Receipt.Effect atHand(Address address) {
        return again(address, true);
    }

    /** A page that lies in the mirror only. */
    Receipt.Effect behind(Address address) {
        return again(address, false);
    }

    /**
     * A page that cannot be pressed while the database answers has a fault of its own: it is taken
     * away rather than served stale, and holds up no other page.
     */
    private Receipt.Effect again(Address address, boolean atHand) {
        try {
            return press.press(address, atHand).effect();
        } catch (RuntimeException first) {
            LOG.debugf(first, "Pressing %s once more", address);
        }
        long number = changes.newest();
        try {
            return press.press(address, atHand).effect();
        } catch (RuntimeException fault) {
            if (fault instanceof NotAtHand || DatabaseAway.causedBy(fault)) {
                throw fault;
            }
            LOG.errorf(fault, "Cannot press %s, taking it away", address);
            newsstand.remove(address);
            mirror.keep(address, null, Set.of(), number);
            return Receipt.Effect.FAILED;
        }
    }
}
