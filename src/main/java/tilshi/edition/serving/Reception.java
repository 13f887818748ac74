package tilshi.edition.serving;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
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
class Reception implements Shift.Rack {

    private static final String PORTAL = "localhost";

    private final Sites sites;
    private final Hosts hosts;
    private final Newsstand newsstand;
    private final Press press;
    private final Missing missing;
    private final Questions questions;
    private final Reply reply;
    private final Portal portal;
    private final String deskHost;
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();

    Reception(
            Sites sites,
            Hosts hosts,
            Newsstand newsstand,
            Press press,
            Missing missing,
            Questions questions,
            Reply reply,
            Portal portal,
            EditionConfig config) {
        this.sites = sites;
        this.hosts = hosts;
        this.newsstand = newsstand;
        this.press = press;
        this.missing = missing;
        this.questions = questions;
        this.reply = reply;
        this.portal = portal;
        this.deskHost = config.deskHost();
    }

    /** What was found at an address. */
    sealed interface Found {
        /** A page: the one asked for, or the one that says there is none. */
        record Page(PressedPage page) implements Found {}

        /** The path was another form of this one. */
        record Elsewhere(String path) implements Found {}

        /** Nothing, and no words for it. */
        record Nothing() implements Found {}
    }

    long hits() {
        return hits.sum();
    }

    long misses() {
        return misses.sum();
    }

    @Override
    public @Nullable PressedPage atHand(String host, String path, boolean hasQuery) {
        var address = address(host, path);
        if (address == null || hasQuery && questions.areAskedAt(address)) {
            return null;
        }
        return newsstand.page(address);
    }

    @Override
    public void handed() {
        hits.increment();
    }

    /** Where the page of a host and path would be; null where the host has no pages. */
    private @Nullable Address address(String host, String path) {
        var brand = hosts.brand(host);
        if (path.startsWith("/assets/") || path.startsWith("/media/")) {
            boolean ours = brand != null || host.equals(deskHost) || isThisMachine(host);
            return ours ? new Address(Ask.HOUSE, path) : null;
        }
        return brand == null ? null : new Address(brand, path);
    }

    /**
     * @param inside takes what is for the desk
     * @param waiting takes what is not pressed yet
     * @param answering takes what somebody asks
     */
    void receive(
            HttpServerRequest request,
            Handler<HttpServerRequest> inside,
            Waiting waiting,
            Answering answering) {
        var host = host(request);
        var path = request.path();
        if (host.isEmpty() || path == null || !path.startsWith("/")) {
            reply.plain(request, 400, "Bad request");
            return;
        }
        var address = address(host, path);
        if (address == null && host.equals(deskHost)) {
            reply.dated(request.response());
            inside.handle(request);
        } else if (address == null) {
            strange(request, host, path);
        } else if (request.method().equals(HttpMethod.GET)
                || request.method().equals(HttpMethod.HEAD)) {
            questions
                    .of(address, request.query())
                    .ifPresentOrElse(
                            question -> answering.serve(request, question),
                            () -> serve(request, address, waiting));
        } else {
            otherMethod(request);
        }
    }

    private void serve(HttpServerRequest request, Address address, Waiting waiting) {
        var page = newsstand.page(address);
        if (page == null && missing.has(address)) {
            page = newsstand.page(apology(address).orElse(address));
        }
        (page == null ? misses : hits).increment();
        var copy = page == null ? null : Reply.atOnce(request, page);
        if (page != null && copy != null) {
            reply.page(request, page, copy);
        } else {
            waiting.serve(request, address);
        }
    }

    /** What is at an address. Waits for the database. */
    Found find(Address asked) {
        if (asked.brand().equals(Ask.HOUSE)) {
            var file = press.page(asked);
            return file == null ? new Found.Nothing() : new Found.Page(file);
        }
        long moment = missing.moment();
        var canonical = CanonicalPath.of(asked.path());
        var page = canonical.map(path -> press.page(new Address(asked.brand(), path))).orElse(null);
        if (page == null || page.status() == 404) {
            missing.note(asked, moment);
            page = apology(asked).map(press::page).orElse(null);
            return page == null ? new Found.Nothing() : new Found.Page(page);
        }
        return canonical.filter(path -> !path.equals(asked.path())).isPresent()
                ? new Found.Elsewhere(canonical.orElseThrow())
                : new Found.Page(page);
    }

    /** Where a path that has another form leads: a question goes along, nothing else does. */
    String elsewhere(Address asked, String path, @Nullable String query) {
        return questions
                .of(new Address(asked.brand(), path), query)
                .map(Questions.Question::target)
                .orElse(path);
    }

    /** Where the page is that says there is none, in the language of the path. */
    private Optional<Address> apology(Address address) {
        var house = sites.house();
        return house.siteAt(address.brand(), address.path())
                .or(() -> house.sitesOf(address.brand()).stream().findFirst())
                .map(site -> site.besides(address.path(), site.path("404")))
                .map(path -> new Address(address.brand(), path));
    }

    /** Pages are for reading. What was sent along is not waited for. */
    private void otherMethod(HttpServerRequest request) {
        request.response().putHeader(HttpHeaderNames.ALLOW, "GET, HEAD");
        reply.plain(request, 405, "Only GET and HEAD");
    }

    /** A host that is no brand's: the portal of the demo, or a mistake. */
    private void strange(HttpServerRequest request, String host, String path) {
        if (deskHost.endsWith("." + PORTAL) && isThisMachine(host) && path.equals("/")) {
            reply.dated(request.response());
            portal.show(request);
        } else {
            reply.plain(request, 421, "There is no such site here");
        }
    }

    private static boolean isThisMachine(String host) {
        return host.equals(PORTAL) || host.equals("127.0.0.1") || host.equals("[::1]");
    }

    /** The host asked for, in lower case, without its port; empty where there is none. */
    static String host(HttpServerRequest request) {
        if (request.version() != HttpVersion.HTTP_2) {
            var header = request.getHeader(HttpHeaderNames.HOST);
            return header == null ? "" : Hosts.bare(header);
        }
        var authority = request.authority();
        return authority == null ? "" : Hosts.bare(authority.host());
    }
}
