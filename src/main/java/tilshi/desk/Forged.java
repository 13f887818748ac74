package tilshi.desk;

import tilshi.base.Refusal;

/** The request seems to come from another site, or from a page of a session that has ended. */
public final class Forged extends Refusal {

    private static final long serialVersionUID = 1L;

    Forged() {
        super(403, "refusal.forged");
    }
}
