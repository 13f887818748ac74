package tilshi.edition;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
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

    /** The certificate and those above it, PEM; with it the server speaks TLS. */
    Optional<Path> certificate();

    /** The private key of the certificate, PEM. */
    Optional<Path> certificateKey();

    /** A port without TLS that only says where to go instead. */
    Optional<Integer> redirectPort();

    /** How long the head of a request may take, from its first byte to its last. */
    @WithDefault("10S")
    Duration headTimeout();

    /** How long a connection may lie still. */
    @WithDefault("60S")
    Duration idleTimeout();

    /** Connections at once from one address; this machine is exempt, a proxy may run on it. */
    @WithDefault("512")
    int connectionsPerAddress();

    /** Connections at once in all. */
    @WithDefault("16384")
    int connections();

    /** Event loops that serve readers; 0 takes half as many as there are processors. */
    @WithDefault("0")
    int eventLoops();
}
