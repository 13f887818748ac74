package tilshi.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Single sign-on by an OpenID provider. Off unless there is an issuer. */
@ConfigMapping(prefix = "tilshi.oidc")
public interface ProviderConfig {

    /** The provider, exactly as it calls itself in its tokens. */
    Optional<String> issuer();

    /** What the provider calls this house. */
    @WithDefault("tilshi")
    String clientId();

    /** What this house proves itself with. */
    Optional<String> clientSecret();

    /** What the provider is called on the button. */
    @WithDefault("OpenID")
    String name();

    /** How long it may take to answer. */
    @WithDefault("5S")
    Duration timeout();
}
