package tilshi.account;

import tilshi.base.Refusal;

/** A sign-in that was half done is over: it took too long, or was finished elsewhere. */
public final class SignInAgain extends Refusal {

    private static final long serialVersionUID = 1L;

    SignInAgain() {
        super(403, "refusal.sign-in-again");
    }
}
