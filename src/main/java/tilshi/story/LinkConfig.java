package tilshi.story;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Whether and how links of articles are followed to see if they lead anywhere. */
@ConfigMapping(prefix = "tilshi.links")
public interface LinkConfig {

    /** Not where the node must not speak to the world outside. */
    @WithDefault("true")
    boolean follow();

    /** How long an answer may take, each time one is led on. */
    @WithDefault("5S")
    Duration timeout();

    /** Whether this very machine may be asked, at any port: for tests and nothing else. */
    @WithDefault("false")
    boolean thisMachine();
}
