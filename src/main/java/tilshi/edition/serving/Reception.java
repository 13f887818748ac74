package tilshi.edition.serving;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import tilshi.edition.Ask;
import tilshi.edition.EditionConfig;
import tilshi.press.Address;
import tilshi.press.Newsstand;
import tilshi.press.Press;
import tilshi.press.PressedPage;
import tilshi.site.Sites;

/** Finds out what a request is for: a brand's page, the house's files, or the desk. */
@ApplicationScoped
class Reception {

    private static final String PORTAL = "localhost";

    private final Sites sites;
    private final Newsstand newsstand;
    private final Press press;
    private final EditionConfig config;
    private final Portal portal;
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();

    Reception(Sites sites, Newsstand newsstand, Press press, EditionConfig config, Portal portal) {
        this.sites = sites;
        this.newsstand = newsstand;
        this.press = press;
        this.config = config;
        this.portal = portal;
    }

    long hits() {
        return hits.sum();
    }

    long misses() {
        return misses.sum();
    }

    /**
     * @param inside takes what is for the desk
     * @param waiting takes what is not pressed yet
     */
    void receive(HttpServerRequest request, Handler<HttpServerRequest> inside, Waiting waiting) {
        var host = host(request);
        var path = request.path();
        if (host == null || path == null || !path.startsWith("/")) {
            Reply.plain(request, 400, "Bad request");
            return;
        }
        boolean shared = path.startsWith("/assets/") || path.startsWith("/media/");
        if (host.equals(config.deskHost()) && !shared) {
            inside.handle(request);
            return;
        }
        var brand = sites.house().brandAt(host);
        if (brand.isEmpty() && !shared) {
            strange(request, host, path);
            return;
        }
        if (!request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD)) {
            request.response().putHeader("allow", "GET, HEAD");
            Reply.plain(request, 405, "Only GET and HEAD");
            return;
        }
        serve(request, new Address(shared ? Ask.HOUSE : brand.orElseThrow().key(), path), waiting);
    }

    private void serve(HttpServerRequest request, Address address, Waiting waiting) {
        var page = newsstand.page(address);
        if (page != null) {
            hits.increment();
            Reply.page(request, page);
        } else {
            misses.increment();
            waiting.serve(request, address);
        }
    }

    /** The page of an address; where there is none, what says so. Waits for the database. */
    @Nullable PressedPage pressed(Address address) {
        var page = press.page(address);
        if (page != null || address.brand().equals(Ask.HOUSE)) {
            return page;
        }
        var house = sites.house();
        var site =
                house.siteAt(address.brand(), address.path())
                        .or(() -> house.sitesOf(address.brand()).stream().findFirst());
        return site.map(s -> press.page(new Address(address.brand(), s.path("404")))).orElse(null);
    }

    /** A host that is no brand's: the portal of the demo, or a mistake. */
    private void strange(HttpServerRequest request, String host, String path) {
        if (config.deskHost().endsWith("." + PORTAL) && isThisMachine(host) && path.equals("/")) {
            portal.show(request);
        } else {
            Reply.plain(request, 421, "There is no site at " + safe(host));
        }
    }

    private static boolean isThisMachine(String host) {
        return host.equals(PORTAL) || host.equals("127.0.0.1") || host.equals("[::1]");
    }

    private static String safe(String host) {
        return host.replaceAll("[^A-Za-z0-9.:\\[\\]-]", "")
                .substring(0, Math.min(60, host.length()));
    }

    /** The host asked for, in lower case, without its port. */
    private static @Nullable String host(HttpServerRequest request) {
        var authority = request.authority();
        if (authority == null || authority.host() == null) {
            return null;
        }
        return authority.host().toLowerCase(java.util.Locale.ROOT);
    }
}
