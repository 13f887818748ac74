package tilshi.edition.serving;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.Http2Settings;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionException;
import tilshi.edition.EditionConfig;

/**
 * The one door from outside. On the event loop it answers from the newsstand; what is not pressed
 * yet is pressed on a thread of its own; what belongs to the desk is passed on.
 */
@ApplicationScoped
public class ReaderServer {

    /** Of those that this instance and the next share. */
    private static final int ANY_FREE = -1;

    private static final int HTTP2_STREAMS = 100;

    private final Vertx vertx;
    private final EditionConfig config;
    private final Reception reception;
    private final Reply reply;
    private final Dateline dateline;
    private final Entrance entrance;
    private volatile int port;

    ReaderServer(
            Vertx vertx,
            EditionConfig config,
            Reception reception,
            Reply reply,
            Dateline dateline,
            Entrance entrance,
            MeterRegistry meters) {
        this.vertx = vertx;
        this.config = config;
        this.reception = reception;
        this.reply = reply;
        this.dateline = dateline;
        this.entrance = entrance;
        meters.gauge("tilshi.serving.connections", entrance, Entrance::open);
        count(meters, "tilshi.serving.hits", reception::hits);
        count(meters, "tilshi.serving.misses", reception::misses);
    }

    /**
     * Opens the door.
     *
     * @throws IllegalStateException if the port is taken, saying so
     */
    public void open() {
        int loops =
                config.eventLoops() > 0
                        ? config.eventLoops()
                        : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        try {
            vertx.deployVerticle(Door::new, new DeploymentOptions().setInstances(loops))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            throw new IllegalStateException(
                    "Cannot listen on %s:%d: %s"
                            .formatted(config.listenHost(), config.listenPort(), reason(e)),
                    e);
        }
    }

    private static String reason(CompletionException e) {
        var cause = e.getCause();
        return String.valueOf(cause == null ? e.getMessage() : cause.getMessage());
    }

    /** The port it listens on. */
    public int port() {
        return port;
    }

    private static void count(
            MeterRegistry meters, String name, java.util.function.Supplier<Number> value) {
        FunctionCounter.builder(name, value, supplier -> supplier.get().doubleValue())
                .register(meters);
    }

    /** The kiosk keeps the limits; those of Vert.x are wider, and keep them for HTTP/2. */
    private HttpServerOptions options() {
        return new HttpServerOptions()
                .setHost(config.listenHost())
                .setPort(config.listenPort() == 0 ? ANY_FREE : config.listenPort())
                .setTcpNoDelay(true)
                .setMaxInitialLineLength(RequestHead.LONGEST_LINE + 1)
                .setMaxHeaderSize(RequestHead.LONGEST_FIELDS + 1)
                .setPerFrameWebSocketCompressionSupported(false)
                .setPerMessageWebSocketCompressionSupported(false)
                .setInitialSettings(
                        new Http2Settings()
                                .setMaxConcurrentStreams(HTTP2_STREAMS)
                                .setMaxHeaderListSize(RequestHead.LONGEST_FIELDS))
                .setHandle100ContinueAutomatically(true);
    }

    /** One event loop's share of the door. */
    private final class Door extends AbstractVerticle {

        @Override
        public void start(Promise<Void> opened) {
            Handler<HttpServerRequest> inside = VertxHttpRecorder.getRootHandler();
            var waiting = new Waiting(context, reception, reply);
            var limits = new Patience.Limits(config.headTimeout(), config.idleTimeout());
            var shift = new Shift(reception, dateline, limits);
            new Doorway((VertxInternal) vertx, options(), shift, entrance)
                    .requestHandler(request -> reception.receive(request, inside, waiting))
                    .listen()
                    .onSuccess((HttpServer server) -> port = server.actualPort())
                    .<Void>mapEmpty()
                    .onComplete(opened);
        }
    }
}
