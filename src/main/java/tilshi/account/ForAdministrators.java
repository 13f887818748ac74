package tilshi.account;

import tilshi.base.Refusal;

/** Something concerns the whole house, and the person has no right everywhere. */
public final class ForAdministrators extends Refusal {

    private static final long serialVersionUID = 1L;

    public ForAdministrators() {
        super(403, "refusal.for-administrators");
    }
}
