package tilshi.edition.serving;

import io.netty.channel.Channel;
import io.netty.handler.traffic.GlobalTrafficShapingHandler;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.Http1xServerConnection;
import io.vertx.core.http.impl.HttpServerImpl;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.net.impl.SslChannelProvider;
import java.net.InetSocketAddress;
import java.util.function.BiConsumer;

/**
 * A server of HTTP with a kiosk at the entrance of each connection. It reaches into Vert.x where
 * Vert.x offers no way in; docs/decisions tells why. After an upgrade of Vert.x, KioskIT tells
 * whether that still holds.
 */
final class Doorway extends HttpServerImpl {

    private final Shift shift;
    private final Entrance entrance;
    private final boolean isSecret;

    Doorway(VertxInternal vertx, HttpServerOptions options, Shift shift, Entrance entrance) {
        super(vertx, options);
        this.shift = shift;
        this.entrance = entrance;
        this.isSecret = options.isSsl();
        connectionHandler(
                connection -> {
                    if (connection instanceof Http1xServerConnection one) {
                        count(one.channel());
                    }
                });
    }

    @Override
    protected BiConsumer<Channel, SslChannelProvider> childHandler(
            ContextInternal context, SocketAddress address, GlobalTrafficShapingHandler shaping) {
        var ordinary = super.childHandler(context, address, shaping);
        return (channel, certificates) -> {
            if (!isLetIn(channel)) {
                channel.close();
                return;
            }
            var kiosk = new Kiosk(shift);
            if (isSecret) {
                ordinary.accept(channel, certificates);
                channel.pipeline().addLast("kiosk", kiosk);
            } else {
                channel.pipeline().addLast("kiosk", kiosk);
                ordinary.accept(channel, certificates);
            }
        };
    }

    private boolean isLetIn(Channel channel) {
        if (!(channel.remoteAddress() instanceof InetSocketAddress from)
                || !entrance.admits(from.getAddress())) {
            return false;
        }
        channel.closeFuture().addListener(closed -> entrance.leaves(from.getAddress()));
        return true;
    }

    /** Next to the codec: what is written here has not waited anywhere. */
    private static void count(Channel channel) {
        if (channel.pipeline().get("kiosk") instanceof Kiosk kiosk) {
            channel.pipeline().addAfter("httpEncoder", "tally", new Tally(kiosk));
        }
    }
}
