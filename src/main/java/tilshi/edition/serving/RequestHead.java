package tilshi.edition.serving;

import java.nio.charset.StandardCharsets;

/**
 * The head of a request of HTTP/1.x, taken apart where it lies (RFC 9112, sections 2 to 6). What is
 * odd is refused: a request that two programs may read in two ways is read by none. One object
 * serves one event loop, request after request.
 */
final class RequestHead {

    /** Said of a head that nothing is wrong with. */
    static final int FINE = 0;

    static final int LONGEST_LINE = 4_096;
    static final int LONGEST_FIELDS = 16_384;
    private static final int MOST_FIELDS = 100;
    private static final int LONGEST_LENGTH = 15;

    private static final boolean[] TOKEN = new boolean[256];

    static {
        for (char letter = '0'; letter <= 'z'; letter++) {
            TOKEN[letter] = Character.isLetterOrDigit(letter);
        }
        for (char letter : "!#$%&'*+-.^_`|~".toCharArray()) {
            TOKEN[letter] = true;
        }
    }

    private byte[] text = new byte[0];

    /** Where the line of the request ends and its parts begin. */
    private int target;

    private int targetEnd;
    private int version;
    private boolean isGet;
    private boolean isHead;

    private int fields;
    private boolean isOrdinary;
    private boolean isLast;
    private boolean isKept;
    private boolean isChunked;
    private boolean asksForHttp2;
    private long length;
    private final Span host = new Span();
    private final Span codings = new Span();
    private final Span known = new Span();

    /** A part of the head; missing where it starts below nothing. */
    static final class Span {
        private int from;
        private int to;

        boolean isThere() {
            return from >= 0;
        }

        int from() {
            return from;
        }

        int to() {
            return to;
        }

        private void lies(int start, int end) {
            from = start;
            to = end;
        }
    }

    /**
     * Where a head ends: behind its first empty line.
     *
     * @return -1 where it is not whole yet
     */
    static int end(byte[] text, int from, int to) {
        for (int i = from; i + 3 < to; i++) {
            if (text[i + 3] > '\r') {
                i += 3;
            } else if (text[i] == '\r'
                    && text[i + 1] == '\n'
                    && text[i + 2] == '\r'
                    && text[i + 3] == '\n') {
                return i + 4;
            }
        }
        return -1;
    }

    /**
     * Reads a whole head.
     *
     * @return {@link #FINE}, or the status to refuse it with
     */
    int read(byte[] bytes, int from, int to) {
        text = bytes;
        fields = 0;
        isOrdinary = true;
        isLast = false;
        isKept = false;
        isChunked = false;
        asksForHttp2 = false;
        length = -1;
        host.lies(-1, -1);
        codings.lies(-1, -1);
        known.lies(-1, -1);
        int line = lineEnd(from, to);
        int refusal = text[line + 1] == '\n' ? readLine(from, line) : 400;
        int at = line + 2;
        while (refusal == FINE && at < to - 2) {
            int end = lineEnd(at, to);
            refusal = readField(at, end);
            at = end + 2;
        }
        return refusal == FINE ? whole(to - line) : refusal;
    }

    private int lineEnd(int from, int to) {
        int at = from;
        while (at < to && text[at] != '\r') {
            at++;
        }
        return at;
    }

    private int readLine(int from, int end) {
        if (end - from > LONGEST_LINE) {
            return 414;
        }
        int method = from;
        while (method < end && TOKEN[text[method] & 0xff]) {
            method++;
        }
        target = method + 1;
        targetEnd = target;
        while (targetEnd < end && text[targetEnd] > ' ' && text[targetEnd] < 0x7f) {
            targetEnd++;
        }
        version = targetEnd + 1;
        if (method == from
                || method >= end
                || text[method] != ' '
                || targetEnd == target
                || targetEnd >= end
                || text[targetEnd] != ' '
                || !isAt("HTTP/", version, end)) {
            return 400;
        }
        if (end - version != 8 || !isAt("HTTP/1.", version, end)) {
            return 505;
        }
        isGet = isAt("GET ", from, end);
        isHead = isAt("HEAD ", from, end);
        isOrdinary = (isGet || isHead) && text[version + 7] == '1' && text[target] == '/';
        return text[version + 7] == '0' || text[version + 7] == '1' ? FINE : 505;
    }

    private int readField(int from, int end) {
        int colon = from;
        while (colon < end && TOKEN[text[colon] & 0xff]) {
            colon++;
        }
        if (colon == from || colon >= end || text[colon] != ':' || text[end + 1] != '\n') {
            return 400;
        }
        for (int i = colon + 1; i < end; i++) {
            if (text[i] < ' ' && text[i] >= 0 && text[i] != '\t' || text[i] == 0x7f) {
                return 400;
            }
        }
        int start = colon + 1;
        while (start < end && (text[start] == ' ' || text[start] == '\t')) {
            start++;
        }
        int stop = end;
        while (stop > start && (text[stop - 1] == ' ' || text[stop - 1] == '\t')) {
            stop--;
        }
        return ++fields > MOST_FIELDS ? 431 : heed(from, colon, start, stop);
    }

    /** What matters to the door; everything else is no business of public pages. */
    private int heed(int name, int colon, int from, int to) {
        return switch (colon - name) {
            case 4 -> isName("host", name) ? only(host, from, to) : FINE;
            case 6 -> isName("expect", name) ? weighed() : FINE;
            case 7 -> isName("upgrade", name) ? upgrade(from, to) : FINE;
            case 8 -> isName("if-match", name) ? weighed() : FINE;
            case 10 -> isName("connection", name) ? connection(from, to) : FINE;
            case 13 -> isName("if-none-match", name) ? once(known, from, to) : FINE;
            case 14 -> isName("content-length", name) ? length(from, to) : FINE;
            case 15 -> isName("accept-encoding", name) ? once(codings, from, to) : FINE;
            case 17 -> isName("transfer-encoding", name) ? transfer(from, to) : FINE;
            default -> FINE;
        };
    }

    /** Something the ordinary way must weigh. */
    private int weighed() {
        isOrdinary = false;
        return FINE;
    }

    private int upgrade(int from, int to) {
        asksForHttp2 |= to - from == 3 && isName("h2c", from);
        return weighed();
    }

    private static int only(Span span, int from, int to) {
        if (span.isThere()) {
            return 400;
        }
        span.lies(from, to);
        return FINE;
    }

    /** A header that may come twice is put together by the ordinary way. */
    private int once(Span span, int from, int to) {
        isOrdinary &= !span.isThere();
        span.lies(from, to);
        return FINE;
    }

    private int connection(int from, int to) {
        if (to - from == 10 && isName("keep-alive", from)) {
            isKept = true;
        } else {
            isOrdinary = false;
            var words = new String(text, from, to - from, StandardCharsets.ISO_8859_1);
            for (var word : words.split(",")) {
                isLast |= word.strip().equalsIgnoreCase("close");
                isKept |= word.strip().equalsIgnoreCase("keep-alive");
            }
        }
        return FINE;
    }

    private int length(int from, int to) {
        isOrdinary = false;
        if (length >= 0 || isChunked || from == to || to - from > LONGEST_LENGTH) {
            return 400;
        }
        length = 0;
        for (int i = from; i < to; i++) {
            if (text[i] < '0' || text[i] > '9') {
                return 400;
            }
            length = length * 10 + text[i] - '0';
        }
        return FINE;
    }

    private int transfer(int from, int to) {
        isOrdinary = false;
        if (length >= 0 || isChunked || text[version + 7] == '0') {
            return 400;
        }
        isChunked = to - from == 7 && isName("chunked", from);
        return isChunked ? FINE : 501;
    }

    private int whole(int size) {
        if (size > LONGEST_FIELDS) {
            return 431;
        }
        if (text[version + 7] == '1' && !host.isThere()) {
            return 400;
        }
        return isAbsolute() && !namesItsHost() ? 400 : FINE;
    }

    private boolean isAbsolute() {
        return text[target] != '/';
    }

    /** An absolute target says the host twice: it must be the same (RFC 9112, section 3.2.2). */
    private boolean namesItsHost() {
        int scheme = isName("http://", target) ? 7 : isName("https://", target) ? 8 : 0;
        if (scheme == 0 || !host.isThere()) {
            return scheme == 0 && targetEnd - target == 1 && text[target] == '*';
        }
        int from = target + scheme;
        int to = from;
        while (to < targetEnd && text[to] != '/' && text[to] != '?') {
            to++;
        }
        var named = new String(text, from, to - from, StandardCharsets.ISO_8859_1);
        return named.equalsIgnoreCase(host());
    }

    private boolean isAt(String word, int from, int end) {
        if (end - from < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text[from + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Compared without case. The end of a head is far enough away: an empty line follows. */
    private boolean isName(String word, int from) {
        for (int i = 0; i < word.length(); i++) {
            int letter = text[from + i];
            if ((letter >= 'A' && letter <= 'Z' ? letter | 0x20 : letter) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it asks for a page and says nothing that the ordinary way must weigh. */
    boolean isOrdinary() {
        return isOrdinary;
    }

    boolean isHead() {
        return isHead;
    }

    /** Whether the connection goes on after it (RFC 9112, section 9.3). */
    boolean isFollowed() {
        return !isLast && (text[version + 7] == '1' || isKept);
    }

    boolean isChunked() {
        return isChunked;
    }

    /** Whether it asks to go on in HTTP/2 without TLS. */
    boolean asksForHttp2() {
        return asksForHttp2;
    }

    /** Bytes of body behind the head. */
    long length() {
        return Math.max(0, length);
    }

    /** What it says its host is, or nothing. */
    String host() {
        return host.isThere() ? string(host.from, host.to) : "";
    }

    /** The target without its query. */
    String path() {
        return string(target, query());
    }

    boolean hasQuery() {
        return query() < targetEnd;
    }

    /** Where the query begins, with its question mark. */
    private int query() {
        int end = target;
        while (end < targetEnd && text[end] != '?') {
            end++;
        }
        return end;
    }

    Span codings() {
        return codings;
    }

    Span known() {
        return known;
    }

    private String string(int from, int to) {
        return new String(text, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
