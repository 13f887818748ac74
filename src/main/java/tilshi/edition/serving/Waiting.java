package tilshi.edition.serving;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import tilshi.press.Address;
import tilshi.press.NotAtHand;

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
    private final Reply reply;

    Waiting(Context loop, Reception reception, Reply reply) {
        this.loop = loop;
        this.reception = reception;
        this.reply = reply;
    }

    void serve(HttpServerRequest request, Address address) {
        if (!PLACES.tryAcquire()) {
            request.response().putHeader("retry-after", "1");
            reply.plain(request, 503, "Busy, try again in a second");
            return;
        }
        Thread.ofVirtual().name("press").start(() -> press(request, address));
    }

    private void press(HttpServerRequest request, Address address) {
        try {
            var answer = answer(request, address, found(address));
            loop.runOnContext(done -> answer.run());
        } catch (NotAtHand e) {
            LOG.info(e.getMessage());
            loop.runOnContext(done -> busy(request));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Cannot press %s", address);
            loop.runOnContext(done -> busy(request));
        } finally {
            PLACES.release();
        }
    }

    /** Tries twice: the first may have got a connection that died while it lay idle. */
    private Reception.Found found(Address address) {
        try {
            return reception.find(address);
        } catch (RuntimeException first) {
            LOG.debugf(first, "Pressing %s once more", address);
            return reception.find(address);
        }
    }

    /** Makes ready what is then sent from the event loop. */
    private Runnable answer(HttpServerRequest request, Address address, Reception.Found found) {
        return switch (found) {
            case Reception.Found.Page(var page) -> {
                var copy = Reply.copy(request, page);
                yield () -> reply.page(request, page, copy);
            }
            case Reception.Found.Elsewhere(var path) -> {
                var to = reception.elsewhere(address, path, request.query());
                yield () -> reply.moved(request, to);
            }
            case Reception.Found.Nothing() -> () -> reply.plain(request, 404, "Not found");
        };
    }

    private void busy(HttpServerRequest request) {
        request.response().putHeader("retry-after", "5");
        reply.plain(request, 503, "This page cannot be shown right now");
    }
}
