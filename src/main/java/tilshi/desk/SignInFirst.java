package tilshi.desk;

import tilshi.base.Refusal;

/** Nobody is signed in. */
public final class SignInFirst extends Refusal {

    private static final long serialVersionUID = 1L;

    SignInFirst() {
        super(401, "refusal.sign-in-first");
    }
}
