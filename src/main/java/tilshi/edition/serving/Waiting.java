package tilshi.edition.serving;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tilshi.press.Address;
import tilshi.press.PressedPage;

/**
 * Requests for pages that are not pressed yet. Each waits on a virtual thread, and only so many at
 * once: what comes on top is asked to come again rather than to queue without end.
 */
final class Waiting {

    private static final Logger LOG = Logger.getLogger(Waiting.class);
    private static final int MOST = 256;
    private static final Semaphore PLACES = new Semaphore(MOST);

    private final Context loop;
    private final Reception reception;

    Waiting(Context loop, Reception reception) {
        this.loop = loop;
        this.reception = reception;
    }

    void serve(HttpServerRequest request, Address address) {
        if (!PLACES.tryAcquire()) {
            request.response().putHeader("retry-after", "1");
            Reply.plain(request, 503, "Busy, try again in a second");
            return;
        }
        Thread.ofVirtual().name("press").start(() -> press(request, address));
    }

    private void press(HttpServerRequest request, Address address) {
        try {
            var page = pressed(address);
            loop.runOnContext(done -> reply(request, page));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Cannot press %s", address);
            loop.runOnContext(done -> busy(request));
        } finally {
            PLACES.release();
        }
    }

    /** Tries twice: the first may have got a connection that died while it lay idle. */
    private @Nullable PressedPage pressed(Address address) {
        try {
            return reception.pressed(address);
        } catch (RuntimeException first) {
            LOG.debugf(first, "Pressing %s once more", address);
            return reception.pressed(address);
        }
    }

    private static void reply(HttpServerRequest request, @Nullable PressedPage page) {
        if (page == null) {
            Reply.plain(request, 404, "Not found");
        } else {
            Reply.page(request, page);
        }
    }

    private static void busy(HttpServerRequest request) {
        request.response().putHeader("retry-after", "5");
        Reply.plain(request, 503, "This page cannot be shown right now");
    }
}
