package tilshi.edition.serving;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import tilshi.press.Encoding;
import tilshi.press.PressedPage;

/** Writes answers. A pressed page goes out as it is: nothing is put together here. */
final class Reply {

    private static final CharSequence GZIP =
            io.netty.util.AsciiString.cached(Encoding.GZIP.token());
    private static final CharSequence BROTLI =
            io.netty.util.AsciiString.cached(Encoding.BROTLI.token());

    private Reply() {}

    static void page(HttpServerRequest request, PressedPage page) {
        var copy = page.copy(wanted(request));
        var response = request.response();
        var headers = response.headers();
        for (var header : page.headers()) {
            headers.add(header.getKey(), header.getValue());
        }
        headers.add(HttpHeaderNames.ETAG, copy.etag());
        if (page.status() == 200 && matches(request, copy)) {
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

    static void plain(HttpServerRequest request, int status, String words) {
        request.response()
                .setStatusCode(status)
                .putHeader("content-type", "text/plain; charset=utf-8")
                .putHeader("x-content-type-options", "nosniff")
                .putHeader("cache-control", "no-store")
                .end(request.method().equals(HttpMethod.HEAD) ? "" : words + "\n");
    }

    /** The best coding the browser takes; a coding it names with q=0 it does not take. */
    private static Encoding wanted(HttpServerRequest request) {
        var accepted = request.headers().get(HttpHeaderNames.ACCEPT_ENCODING);
        if (accepted == null) {
            return Encoding.IDENTITY;
        }
        if (takes(accepted, "br")) {
            return Encoding.BROTLI;
        }
        return takes(accepted, "gzip") ? Encoding.GZIP : Encoding.IDENTITY;
    }

    private static boolean takes(String accepted, String token) {
        int at = accepted.indexOf(token);
        if (at < 0) {
            return false;
        }
        int end = at + token.length();
        boolean whole =
                (at == 0 || isBetween(accepted.charAt(at - 1)))
                        && (end == accepted.length()
                                || isBetween(accepted.charAt(end))
                                || accepted.charAt(end) == ';');
        boolean refused = accepted.startsWith(";q=0", end) && !accepted.startsWith(";q=0.", end);
        return whole && !refused;
    }

    private static boolean isBetween(char letter) {
        return letter == ',' || letter == ' ';
    }

    /** Weak comparison (RFC 9110, section 13.1.2), over a list of any length. */
    private static boolean matches(HttpServerRequest request, PressedPage.Copy copy) {
        var known = request.headers().get(HttpHeaderNames.IF_NONE_MATCH);
        return known != null && (known.equals("*") || known.contains(copy.etag().toString()));
    }
}
