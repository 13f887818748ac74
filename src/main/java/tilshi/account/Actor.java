package tilshi.account;

import java.util.List;
import java.util.OptionalLong;

/**
 * Whoever an act is done by: a person with their grants, or the clock. Rights are denied unless a
 * grant gives them.
 */
public record Actor(OptionalLong person, String name, List<Grant> grants) {

    /** Does what people asked to be done at an instant. */
    public static final Actor CLOCK =
            new Actor(OptionalLong.empty(), "clock", List.of(Grant.everywhere(Role.PUBLISHER)));

    public Actor {
        grants = List.copyOf(grants);
    }

    /** The person's number: for what only a person can do, to themselves. */
    long self() {
        return person.orElseThrow(() -> new IllegalStateException(name + " is no person"));
    }

    /** The person as the journal names what something was done to. */
    String subject() {
        return "person:" + self();
    }

    public boolean may(Right right, Scope scope) {
        return grants.stream().anyMatch(grant -> grant.allows(right, scope));
    }

    /** Whether the person has a right to what is their own there. */
    public boolean mayWithOwn(Right right, Scope scope) {
        return grants.stream().anyMatch(grant -> grant.allowsForOwn(right, scope));
    }

    /**
     * Goes on only with the right.
     *
     * @throws NotAllowed without it
     */
    public void needs(Right right, Scope scope) {
        if (!may(right, scope)) {
            throw new NotAllowed(right, scope);
        }
    }

    /** The grants that give a right, each within its part of the house. */
    public List<Grant> granting(Right right) {
        return grants.stream().filter(grant -> grant.includes(right)).toList();
    }

    /** Whether this is the person of a number. */
    boolean isPerson(long id) {
        return person.isPresent() && person.getAsLong() == id;
    }

    /** Whether the person has a right in the whole house. */
    public boolean mayEverywhere(Right right) {
        return grants.stream().anyMatch(grant -> grant.isEverywhere() && grant.includes(right));
    }

    /** Whether the person has a right in some part of a brand, however small. */
    public boolean maySomewhereIn(String brand, Right right) {
        return grants.stream().anyMatch(grant -> grant.includes(right) && grant.touches(brand));
    }

    /**
     * Goes on only with a right in the whole house.
     *
     * @throws ForAdministrators without it
     */
    public void needsEverywhere(Right right) {
        if (!mayEverywhere(right)) {
            throw new ForAdministrators();
        }
    }
}
