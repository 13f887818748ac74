package tilshi.desk.spelling;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Who reads for spelling and grammar on this node. */
@ConfigMapping(prefix = "tilshi.proofreader")
interface ProofreaderConfig {

    /** Codes of the languages; nobody reads where there are none. */
    @WithDefault("ru,en")
    Optional<List<String>> languages();

    /** When nothing was asked for so long, the memory is given back. */
    @WithDefault("30M")
    Duration idle();
}
