package tilshi.account;

import tilshi.base.Refusal;

/** What came from the provider cannot be believed, or the provider does not answer. */
public final class ProviderRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    public ProviderRefused() {
        super(403, "refusal.provider-refused");
    }
}
