package tilshi.account;

import tilshi.base.Refusal;

/** A code is wrong, or was used before. */
public final class WrongCode extends Refusal {

    private static final long serialVersionUID = 1L;

    WrongCode() {
        super(403, "refusal.wrong-code");
    }
}
