package tilshi.edition.serving;

import io.netty.channel.Channel;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.handler.stream.ChunkedWriteHandler;
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
import org.jspecify.annotations.Nullable;

/**
 * A server of HTTP with a kiosk at the entrance of each connection, behind the seal where there is
 * one: Vert.x does not know of TLS, and finds HTTP/2 by the first words of a client. It reaches
 * into Vert.x where Vert.x offers no way in; docs/decisions tells why. After an upgrade of Vert.x,
 * KioskIT tells whether that still holds.
 */
final class Doorway extends HttpServerImpl {

    /** Bytes the kernel keeps for a client who does not take them; it would keep megabytes. */
    private static final int UNSENT = 128 << 10;

    private final Shift shift;
    private final Entrance entrance;
    private final @Nullable Seal seal;

    /**
     * @param seal what makes it speak TLS, if it is to
     */
    Doorway(
            VertxInternal vertx,
            HttpServerOptions options,
            Shift shift,
            Entrance entrance,
            @Nullable Seal seal) {
        super(vertx, options);
        this.shift = shift;
        this.entrance = entrance;
        this.seal = seal;
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
            if (seal != null) {
                channel.pipeline().addLast("ssl", seal.on(channel.alloc()));
            }
            channel.pipeline().addLast("kiosk", new Kiosk(shift));
            ordinary.accept(channel, certificates);
        };
    }

    private boolean isLetIn(Channel channel) {
        if (!(channel.remoteAddress() instanceof InetSocketAddress from)
                || !entrance.admits(from.getAddress())) {
            return false;
        }
        if (channel instanceof EpollSocketChannel linux) {
            linux.config().setTcpNotSentLowAt(UNSENT);
        }
        channel.closeFuture().addListener(closed -> entrance.leaves(from.getAddress()));
        return true;
    }

    /** Next to the codec: what is written here has not waited anywhere. */
    private static void count(Channel channel) {
        var pipeline = channel.pipeline();
        if (pipeline.get("kiosk") instanceof Kiosk kiosk) {
            pipeline.addAfter("httpEncoder", "tally", new Tally(kiosk));
            if (pipeline.get("ssl") != null) {
                // Files cannot go past the encryption: they are read piece by piece.
                pipeline.addAfter("tally", "chunkedWriter", new ChunkedWriteHandler());
            }
        }
    }
}
