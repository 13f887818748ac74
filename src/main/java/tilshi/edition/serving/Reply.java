package tilshi.edition.serving;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.util.AsciiString;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tilshi.press.Encoding;
import tilshi.press.PressedPage;

/**
 * Writes answers on the ordinary way. A pressed page goes out as it is: nothing is put together
 * here. For the same request it says the same as a {@link Kiosk}, byte for byte.
 */
@ApplicationScoped
class Reply {

    private static final AsciiString GZIP = AsciiString.cached(Encoding.GZIP.token());
    private static final AsciiString BROTLI = AsciiString.cached(Encoding.BROTLI.token());

    private final Dateline dateline;

    Reply(Dateline dateline) {
        this.dateline = dateline;
    }

    /** Whether a page can be sent as it lies; else its bytes are unpacked first. */
    static boolean isReady(HttpServerRequest request, PressedPage page) {
        return page.isReady(wanted(request));
    }

    /** What of a page is sent. It may take a moment to unpack. */
    static PressedPage.Copy copy(HttpServerRequest request, PressedPage page) {
        return page.copy(wanted(request));
    }

    void page(HttpServerRequest request, PressedPage page, PressedPage.Copy copy) {
        var response = request.response();
        var headers = response.headers();
        dated(response);
        if (page.status() == 200 && isOutdated(request, copy)) {
            response.setStatusCode(412).putHeader(HttpHeaderNames.CONTENT_LENGTH, "0").end();
            return;
        }
        boolean unchanged = page.status() == 200 && isKnown(request, copy);
        for (var header : unchanged ? page.headersToldAgain() : page.headers()) {
            headers.add(header.getKey(), header.getValue());
        }
        headers.add(HttpHeaderNames.ETAG, copy.etag());
        if (unchanged) {
            response.setStatusCode(304).end();
            return;
        }
        if (copy.encoding() != Encoding.IDENTITY) {
            headers.add(
                    HttpHeaderNames.CONTENT_ENCODING,
                    copy.encoding() == Encoding.GZIP ? GZIP : BROTLI);
        }
        headers.add(HttpHeaderNames.CONTENT_LENGTH, copy.length());
        response.setStatusCode(page.status());
        if (request.method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(copy.bytes());
        }
    }

    /** Leads to the one form of a path. The query is not taken along: no page knows one. */
    void moved(HttpServerRequest request, String path) {
        request.response().putHeader(HttpHeaderNames.LOCATION, path);
        plain(request, 301, path);
    }

    void plain(HttpServerRequest request, int status, String words) {
        var response = request.response();
        dated(response);
        response.setStatusCode(status)
                .putHeader("content-type", "text/plain; charset=utf-8")
                .putHeader("x-content-type-options", "nosniff")
                .putHeader("cache-control", status == 301 ? "public, max-age=5" : "no-store");
        var bytes = (words + "\n").getBytes(StandardCharsets.UTF_8);
        response.putHeader(HttpHeaderNames.CONTENT_LENGTH, Integer.toString(bytes.length));
        if (request.method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(io.vertx.core.buffer.Buffer.buffer(bytes));
        }
    }

    /** Says when it was answered (RFC 9110, section 6.6.1). */
    void dated(HttpServerResponse response) {
        response.putHeader(HttpHeaderNames.DATE, dateline.now());
    }

    private static Encoding wanted(HttpServerRequest request) {
        var accepted = header(request, HttpHeaderNames.ACCEPT_ENCODING);
        return accepted == null ? Encoding.IDENTITY : Accepted.coding(accepted, 0, accepted.length);
    }

    private static boolean isKnown(HttpServerRequest request, PressedPage.Copy copy) {
        var known = header(request, HttpHeaderNames.IF_NONE_MATCH);
        return known != null && Accepted.names(known, 0, known.length, copy);
    }

    /** Strong comparison (RFC 9110, section 13.1.1). */
    private static boolean isOutdated(HttpServerRequest request, PressedPage.Copy copy) {
        var wanted = request.getHeader(HttpHeaderNames.IF_MATCH);
        return wanted != null
                && Arrays.stream(wanted.split(","))
                        .map(String::strip)
                        .noneMatch(tag -> tag.equals("*") || copy.etag().contentEquals(tag));
    }

    private static byte @Nullable [] header(HttpServerRequest request, CharSequence name) {
        var all = request.headers().getAll(name);
        return all.isEmpty() ? null : String.join(",", all).getBytes(StandardCharsets.ISO_8859_1);
    }
}
