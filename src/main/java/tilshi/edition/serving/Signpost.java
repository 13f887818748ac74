package tilshi.edition.serving;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import tilshi.edition.EditionConfig;
import tilshi.edition.Links;

/** Tells who asks without TLS where to ask: the same path of the same host, by TLS. */
@ApplicationScoped
class Signpost implements Handler<HttpServerRequest> {

    private final Hosts hosts;
    private final Links links;
    private final Reply reply;
    private final EditionConfig config;

    Signpost(Hosts hosts, Links links, Reply reply, EditionConfig config) {
        this.hosts = hosts;
        this.links = links;
        this.reply = reply;
        this.config = config;
    }

    @Override
    public void handle(HttpServerRequest request) {
        var host = Reception.host(request);
        var path = request.path();
        if (path == null || !path.startsWith("/")) {
            reply.plain(request, 400, "Bad request");
        } else if (hosts.brand(host) == null && !host.equals(config.deskHost())) {
            reply.plain(request, 421, "There is no such site here");
        } else {
            var there = links.to(host, path);
            request.response().putHeader("location", there);
            reply.plain(request, 308, there);
        }
    }
}
