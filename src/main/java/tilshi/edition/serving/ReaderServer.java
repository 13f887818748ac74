package tilshi.edition.serving;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.Http2Settings;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tilshi.edition.EditionConfig;

/**
 * The one door from outside. On the event loop it answers from the newsstand; what is not pressed
 * yet is pressed on a thread of its own; what belongs to the desk is passed on.
 */
@ApplicationScoped
public class ReaderServer {

    /** A number below nothing is any free port; who names the same number shares it. */
    private static final AtomicInteger ANY_FREE = new AtomicInteger();

    private static final int NONE = 0;

    private static final int HTTP2_STREAMS = 100;

    private final Vertx vertx;
    private final EditionConfig config;
    private final Reception reception;
    private final Reply reply;
    private final Dateline dateline;
    private final Entrance entrance;
    private final Signpost signpost;
    private volatile int listenPort;
    private volatile int sidePort;
    private volatile int port;
    private volatile int redirectPort;
    private volatile @Nullable String deployment;

    ReaderServer(
            Vertx vertx,
            EditionConfig config,
            Reception reception,
            Reply reply,
            Dateline dateline,
            Entrance entrance,
            Signpost signpost,
            MeterRegistry meters) {
        this.vertx = vertx;
        this.config = config;
        this.reception = reception;
        this.reply = reply;
        this.dateline = dateline;
        this.entrance = entrance;
        this.signpost = signpost;
        meters.gauge("tilshi.serving.connections", entrance, Entrance::open);
        count(meters, "tilshi.serving.hits", reception::hits);
        count(meters, "tilshi.serving.misses", reception::misses);
    }

    /**
     * Opens the door.
     *
     * @throws IllegalStateException if the port is taken or the certificate is no good, saying so
     */
    public void open() {
        listenPort = portOr(config.listenPort());
        sidePort = config.redirectPort().map(ReaderServer::portOr).orElse(NONE);
        int loops =
                config.eventLoops() > 0
                        ? config.eventLoops()
                        : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        var seal = Certificate.isWanted(config) ? new Seal(vertx, config) : null;
        try {
            deployment =
                    await(
                            vertx.deployVerticle(
                                    () -> new Door(seal),
                                    new DeploymentOptions().setInstances(loops)));
        } catch (CompletionException e) {
            throw new IllegalStateException(
                    "Cannot listen on %s:%d: %s"
                            .formatted(config.listenHost(), config.listenPort(), reason(e)),
                    e);
        }
    }

    /** Closes the door. The program closes it by itself when it ends. */
    void close() {
        var opened = deployment;
        if (opened != null) {
            await(vertx.undeploy(opened));
        }
    }

    private static int portOr(int wanted) {
        return wanted == 0 ? ANY_FREE.decrementAndGet() : wanted;
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    private static String reason(CompletionException e) {
        var cause = e.getCause();
        return String.valueOf(cause == null ? e.getMessage() : cause.getMessage());
    }

    /** The port it listens on. */
    public int port() {
        return port;
    }

    /** The port that only leads to TLS; 0 where there is none. */
    int redirectPort() {
        return redirectPort;
    }

    private static void count(MeterRegistry meters, String name, Supplier<Number> value) {
        FunctionCounter.builder(name, value, supplier -> supplier.get().doubleValue())
                .register(meters);
    }

    /** The kiosk keeps the limits; those of Vert.x are wider, and keep them for HTTP/2. */
    private HttpServerOptions options(int listenPort) {
        return new HttpServerOptions()
                .setHost(config.listenHost())
                .setPort(listenPort)
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

    private Doorway doorway(HttpServerOptions options, Shift.Rack rack, @Nullable Seal seal) {
        var limits = new Patience.Limits(config.headTimeout(), config.idleTimeout());
        var shift = new Shift(rack, dateline, limits);
        return new Doorway((VertxInternal) vertx, options, shift, entrance, seal);
    }

    /** The door without TLS that only leads to the other. */
    private Future<Void> openSideDoor() {
        if (sidePort == NONE) {
            return Future.succeededFuture();
        }
        return doorway(options(sidePort), (host, path, coding) -> null, null)
                .requestHandler(signpost)
                .listen()
                .onSuccess(server -> redirectPort = server.actualPort())
                .mapEmpty();
    }

    /** One event loop's share of the door. */
    private final class Door extends AbstractVerticle {

        private final @Nullable Seal seal;

        Door(@Nullable Seal seal) {
            this.seal = seal;
        }

        @Override
        public void start(Promise<Void> opened) {
            Handler<HttpServerRequest> inside = VertxHttpRecorder.getRootHandler();
            var waiting = new Waiting(context, reception, reply);
            if (seal != null) {
                seal.watch();
            }
            doorway(options(listenPort), reception, seal)
                    .requestHandler(request -> reception.receive(request, inside, waiting))
                    .listen()
                    .onSuccess(server -> port = server.actualPort())
                    .compose(server -> openSideDoor())
                    .onComplete(opened);
        }
    }
}
