package tilshi.story;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * The machine that translates, where the house has one: any service that speaks the HTTP API of
 * LibreTranslate ({@code POST /translate}).
 */
@ConfigMapping(prefix = "tilshi.translator")
interface TranslatorConfig {

    /** Where it is; {@code /translate} is put behind. */
    Optional<URI> url();

    /** What it asks for, if it asks. */
    Optional<String> key();

    /** What it is called in the record of who wrote what. */
    @WithDefault("machine")
    String name();

    /** How long it may take for a part of an article. */
    @WithDefault("30S")
    Duration timeout();
}
