package tilshi.edition.purging;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Which caches stand in front. With one, pages carry surrogate keys. */
@ConfigMapping(prefix = "tilshi.purge")
public interface PurgeConfig {

    /** Addresses of Varnish, one for each instance: {@code http://10.0.0.5:6081/}. */
    Optional<List<URI>> varnish();

    /** The purge address of a service: {@code https://api.fastly.com/service/ID/purge}. */
    Optional<URI> fastly();

    /** The token that may purge there. */
    Optional<String> fastlyKey();
}
