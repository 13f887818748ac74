package tilshi.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How the house sends letters. Without a host it sends none, and the desk says so. */
@ConfigMapping(prefix = "tilshi.mail")
public interface MailConfig {

    /** The server that takes letters (SMTP). */
    Optional<String> host();

    /** Its port, 25 unless told. */
    Optional<Integer> port();

    /** As whom to ask it, if it asks. */
    Optional<String> user();

    /** And by what password. */
    Optional<String> password();

    /** {@code REQUIRED} to send nothing unencrypted; {@code OPTIONAL} unless told. */
    Optional<String> startTls();

    /** Whether the connection begins encrypted, as on port 465. */
    Optional<Boolean> tls();

    /** Who letters come from. */
    @WithDefault("tilshi@localhost")
    String from();

    /** How long the server may take for a letter. */
    @WithDefault("15S")
    Duration timeout();
}
