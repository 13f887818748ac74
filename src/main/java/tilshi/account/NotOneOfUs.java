package tilshi.account;

import tilshi.base.Refusal;

/** The provider knows the person, the newsroom does not. */
public final class NotOneOfUs extends Refusal {

    private static final long serialVersionUID = 1L;

    NotOneOfUs() {
        super(403, "refusal.not-one-of-us");
    }
}
