package tilshi.account;

import tilshi.base.Refusal;

/** A link of a letter was used, withdrawn, or is too old. */
public final class LinkIsOver extends Refusal {

    private static final long serialVersionUID = 1L;

    public LinkIsOver() {
        super(410, "refusal.link-is-over");
    }
}
