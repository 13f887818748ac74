package tilshi.desk;

import tilshi.base.Refusal;

/** The house requires a second factor, and the person has none yet. */
public final class SecondFactorFirst extends Refusal {

    private static final long serialVersionUID = 1L;

    SecondFactorFirst() {
        super(403, "refusal.second-factor-first");
    }
}
