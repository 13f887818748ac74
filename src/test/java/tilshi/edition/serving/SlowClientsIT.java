package tilshi.edition.serving;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.impl.VertxInternal;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tilshi.InTilshi;
import tilshi.Web;

/** A door of little patience: who is slow is sent away, who is busy is not. */
@InTilshi
class SlowClientsIT {

    private static final String FRONT =
            "GET /kk/ HTTP/1.1\r\nHost: news.localhost\r\nAccept-Encoding: gzip\r\n\r\n";
    private static final Patience.Limits LIMITS =
            new Patience.Limits(Duration.ofSeconds(1), Duration.ofSeconds(2));

    @Inject Vertx vertx;
    @Inject Web web;
    @Inject Reception reception;
    @Inject Reply reply;
    @Inject Dateline dateline;

    private final Entrance entrance = new Entrance(3, 3);
    private final Door door = new Door();
    private String deployment;

    /** Serves what the kiosk does not with a short answer of its own. */
    private final class Door extends AbstractVerticle {
        private volatile int port;

        @Override
        public void start(Promise<Void> opened) {
            var shift = new Shift(reception, dateline, LIMITS);
            var options = new HttpServerOptions().setHost("127.0.0.1").setPort(0);
            new Doorway((VertxInternal) vertx, options, shift, entrance, null)
                    .requestHandler(
                            request -> request.endHandler(v -> reply.plain(request, 404, "")))
                    .listen()
                    .onSuccess(server -> port = server.actualPort())
                    .<Void>mapEmpty()
                    .onComplete(opened);
        }
    }

    @BeforeEach
    void open() {
        web.get("news.localhost", "/kk/");
        deployment = vertx.deployVerticle(door).toCompletionStage().toCompletableFuture().join();
    }

    @AfterEach
    void close() {
        vertx.undeploy(deployment).toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_head_that_comes_drop_by_drop_is_not_waited_for() throws Exception {
        try (var wire = new Wire(door.port)) {
            assertThat(sendsDrops(wire, "GET /kk/ HTTP/1.1\r\nX: " + "a".repeat(50)))
                    .isLessThan(30);
        }
        try (var wire = new Wire(door.port)) {
            wire.say(FRONT);
            wire.hear();
            assertThat(sendsDrops(wire, "GET /kk/ HTTP/1.1\r\nX: " + "a".repeat(50)))
                    .isLessThan(30);
        }
    }

    /** How many drops were taken; one each tenth of a second. */
    private static int sendsDrops(Wire wire, String text) throws Exception {
        for (int i = 0; i < text.length(); i++) {
            try {
                wire.say(text.substring(i, i + 1));
            } catch (SocketException e) {
                return i;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return text.length();
    }

    @Test
    void who_says_nothing_is_not_waited_for() throws IOException {
        try (var wire = new Wire(door.port)) {
            assertThat(wire.isClosed()).isTrue();
        }
    }

    @Test
    void a_connection_that_is_used_stays_open() throws Exception {
        try (var wire = new Wire(door.port)) {
            for (int i = 0; i < 6; i++) {
                wire.say(i % 3 == 2 ? FRONT.replace("/kk/", "/kk/none") : FRONT);
                assertThat(wire.hear().status()).isEqualTo(i % 3 == 2 ? 404 : 200);
                TimeUnit.MILLISECONDS.sleep(700);
            }
            assertThat(wire.isClosed()).isTrue();
        }
    }

    @Test
    void a_body_that_does_not_come_is_not_waited_for() throws IOException {
        try (var wire = new Wire(door.port)) {
            wire.say("POST /kk/ HTTP/1.1\r\nHost: news.localhost\r\nContent-Length: 9\r\n\r\nab");
            assertThat(wire.isClosed()).isTrue();
        }
    }

    @Test
    void no_more_connections_are_let_in_than_there_are_places() throws Exception {
        try (var one = new Wire(door.port);
                var two = new Wire(door.port);
                var three = new Wire(door.port)) {
            assertThat(one.say(FRONT).hear().status()).isEqualTo(200);
            assertThat(two.say(FRONT).hear().status()).isEqualTo(200);
            assertThat(three.say(FRONT).hear().status()).isEqualTo(200);
            try (var four = new Wire(door.port)) {
                assertThat(four.isClosed()).isTrue();
            }
        }
        while (entrance.open() > 0) {
            Thread.onSpinWait();
        }
        try (var again = new Wire(door.port)) {
            assertThat(again.say(FRONT).hear().status()).isEqualTo(200);
        }
    }
}
