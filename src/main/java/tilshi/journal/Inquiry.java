package tilshi.journal;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What the journal is asked for.
 *
 * @param reach whose entries may be seen at all
 * @param who only by them
 * @param act only this one
 * @param brand only of this brand; the empty word: only what concerns people and the house
 * @param thing only done to this
 * @param from from this instant on
 * @param until before this one
 * @param before where the page before ended
 */
public record Inquiry(
        Reach reach,
        Optional<Who> who,
        Optional<String> act,
        Optional<String> brand,
        Optional<String> thing,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<Cursor> before) {

    /**
     * Whose entries somebody may see.
     *
     * @param whole all of them
     * @param brands otherwise those of these brands
     */
    public record Reach(boolean whole, Set<String> brands) {

        public Reach {
            brands = Set.copyOf(brands);
        }

        public boolean isNothing() {
            return !whole && brands.isEmpty();
        }
    }

    /** A person by number; without a number whoever is no person, by name. */
    public record Who(OptionalLong person, String name) {}
}
