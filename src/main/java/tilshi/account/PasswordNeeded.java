package tilshi.account;

import tilshi.base.Refusal;

/** Something asks for the person's own password, and what was given is not it. */
public final class PasswordNeeded extends Refusal {

    private static final long serialVersionUID = 1L;

    PasswordNeeded() {
        super(403, "refusal.password-needed");
    }
}
