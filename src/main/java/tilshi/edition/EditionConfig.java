package tilshi.edition;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** How the house is reached from outside. */
@ConfigMapping(prefix = "tilshi.web")
public interface EditionConfig {

    /** {@code https} in production; the demo speaks {@code http}. */
    @WithDefault("http")
    String scheme();

    /** The port in public addresses; none where it is the scheme's own. */
    Optional<Integer> port();

    /** The host the newsroom signs in at. */
    @WithDefault("desk.localhost")
    String deskHost();

    /** The address the server listens on: this machine only, unless told. */
    @WithDefault("127.0.0.1")
    String listenHost();

    /** The port the server listens on; 0 takes any free one. */
    @WithDefault("8080")
    int listenPort();

    /**
     * The header in which pages tell a cache in front their keys: {@code xkey} for Varnish, {@code
     * surrogate-key} for Fastly and its like; none where there is no such cache.
     */
    Optional<String> surrogateHeader();
}
