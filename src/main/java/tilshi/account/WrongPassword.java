package tilshi.account;

import tilshi.base.Refusal;

/** The login or the password is wrong; which of them is not said. */
public final class WrongPassword extends Refusal {

    private static final long serialVersionUID = 1L;

    WrongPassword() {
        super(403, "refusal.wrong-password");
    }
}
