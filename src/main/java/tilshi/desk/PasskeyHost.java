package tilshi.desk;

import jakarta.enterprise.context.ApplicationScoped;
import tilshi.account.PasskeyPlace;
import tilshi.edition.EditionConfig;
import tilshi.edition.Links;

/** The desk's host as the place where passkeys are good. */
@ApplicationScoped
public class PasskeyHost {

    private final EditionConfig config;
    private final Links links;

    PasskeyHost(EditionConfig config, Links links) {
        this.config = config;
        this.links = links;
    }

    public PasskeyPlace place() {
        return new PasskeyPlace(config.deskHost(), links.toDesk(""));
    }
}
