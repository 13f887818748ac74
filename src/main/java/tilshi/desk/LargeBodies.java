package tilshi.desk;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tilshi.text.Language;
import tilshi.text.Messages;

/**
 * Bounds what lies in memory of forms on their way: a form is put together before anybody can ask
 * who sent it, and this process serves readers too. Forms of the gate are small; of the others only
 * a few large ones come in at a time. Files are not held in memory and do not count.
 */
@Singleton
final class LargeBodies {

    private static final int PRIORITY = 1_000;

    /** Bytes of a form that signs in. */
    private static final long GATE = 128 << 10;

    /** Bytes above which a form counts as large: a draft's step and most articles have less. */
    private static final long LARGE = 512 << 10;

    private static final int AT_ONCE = 4;
    private static final Set<String> GATES = Set.of("/sign-in", "/forgotten", "/invitation");
    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");

    private static final Pattern PICTURES = Pattern.compile("/articles/\\d{1,18}/pictures");

    private final Semaphore places = new Semaphore(AT_ONCE);

    void register(@Observes Filters filters) {
        filters.register(this::admit, PRIORITY);
    }

    private void admit(RoutingContext context) {
        var request = context.request();
        long length = length(request);
        if (length > GATE && isGate(context.normalizedPath())) {
            refuse(context, 413, "refusal.form-too-large");
        } else if (length <= LARGE || isFile(context.normalizedPath())) {
            context.next();
        } else if (places.tryAcquire()) {
            context.addEndHandler(ended -> places.release());
            context.next();
        } else {
            refuse(context, 503, "refusal.forms-busy");
        }
    }

    private static boolean isGate(String path) {
        return GATES.stream().anyMatch(gate -> path.equals(gate) || path.startsWith(gate + "/"));
    }

    /** Pictures go to the disk first, whatever they say they are. */
    private static boolean isFile(String path) {
        return PICTURES.matcher(path).matches();
    }

    /** As much as may come where nobody says how much it is. */
    private static long length(HttpServerRequest request) {
        var said = request.getHeader(HttpHeaderNames.CONTENT_LENGTH);
        boolean none =
                request.version() != HttpVersion.HTTP_2
                        && request.getHeader(HttpHeaderNames.TRANSFER_ENCODING) == null;
        if (WITHOUT_BODY.contains(request.method().name()) || said == null && none) {
            return 0;
        }
        try {
            return said == null ? Long.MAX_VALUE : Long.parseLong(said);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    /** Nobody knows yet who it is and which language they speak. */
    private static void refuse(RoutingContext context, int status, String key) {
        var words = Stream.of(Language.values()).map(language -> Messages.in(language).say(key));
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaderNames.CONTENT_TYPE, "text/plain; charset=utf-8")
                .putHeader(HttpHeaderNames.RETRY_AFTER, "5")
                .end(String.join("\n\n", words.toList()));
    }
}
