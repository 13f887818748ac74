package tilshi.edition;

import jakarta.enterprise.context.ApplicationScoped;
import tilshi.site.Brand;

/** Absolute addresses, as the outside world knows them. */
@ApplicationScoped
public class Links {

    private final EditionConfig config;

    Links(EditionConfig config) {
        this.config = config;
    }

    /** A path of a brand with scheme and host. */
    public String to(Brand brand, String path) {
        return to(brand.host(), path);
    }

    /** A path of a host. */
    public String to(String host, String path) {
        var port = config.port().map(number -> ":" + number).orElse("");
        return config.scheme() + "://" + host + port + path;
    }

    /** A path of the desk. */
    public String toDesk(String path) {
        return to(config.deskHost(), path);
    }
}
