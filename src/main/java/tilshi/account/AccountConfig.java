package tilshi.account;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What an operator says about accounts. */
@ConfigMapping(prefix = "tilshi.account")
interface AccountConfig {

    /**
     * A long random text, the same on every node, that encrypts the secrets of authenticator apps
     * in the database. Without it they lie there as they are; whoever changes it makes everybody
     * set up their app again.
     */
    Optional<String> key();
}
