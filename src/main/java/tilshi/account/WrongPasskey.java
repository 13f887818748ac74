package tilshi.account;

import tilshi.base.Refusal;

/** What a browser sent of a passkey cannot be believed, or came too late. */
public final class WrongPasskey extends Refusal {

    private static final long serialVersionUID = 1L;

    WrongPasskey() {
        super(403, "refusal.wrong-passkey");
    }
}
