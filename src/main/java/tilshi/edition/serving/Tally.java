package tilshi.edition.serving;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;

/** Tells a kiosk when the ordinary way has written the last of an answer. */
final class Tally extends ChannelOutboundHandlerAdapter {

    private final Kiosk kiosk;
    private boolean isLast;

    Tally(Kiosk kiosk) {
        this.kiosk = kiosk;
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse response) {
            isLast =
                    response.headers()
                            .contains(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE, true);
        }
        boolean ends = message instanceof LastHttpContent && !isInterim(message);
        ctx.write(message, promise);
        if (ends) {
            kiosk.answered(isLast);
        }
    }

    /** An answer such as 100 Continue, after which the real one comes. */
    private static boolean isInterim(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }
}
