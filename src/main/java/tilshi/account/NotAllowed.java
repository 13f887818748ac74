package tilshi.account;

import tilshi.base.Refusal;

/** The person has no grant for this right here. */
public final class NotAllowed extends Refusal {

    private static final long serialVersionUID = 1L;

    private final Right right;

    /** The right that is missing, and where. */
    public NotAllowed(Right right, Scope scope) {
        super(403, "refusal.not-allowed", right.name().toLowerCase(java.util.Locale.ROOT), scope);
        this.right = right;
    }

    public Right right() {
        return right;
    }
}
