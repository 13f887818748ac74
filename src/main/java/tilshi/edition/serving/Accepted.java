package tilshi.edition.serving;

import io.netty.util.AsciiString;
import tilshi.press.Encoding;
import tilshi.press.PressedPage;

/** What the headers of a request accept, read from bytes and kept nowhere. */
final class Accepted {

    private static final AsciiString GZIP = AsciiString.cached("gzip");
    private static final AsciiString BROTLI = AsciiString.cached("br");
    private static final AsciiString ANY = AsciiString.cached("*");

    private Accepted() {}

    /**
     * The smallest coding that a header {@code Accept-Encoding} takes (RFC 9110, section 12.5.3).
     * Weights count only where they are nothing: all codings say the same.
     */
    static Encoding coding(byte[] text, int from, int to) {
        var best = Encoding.IDENTITY;
        int at = from;
        while (at < to) {
            int end = indexOf(text, ',', at, to);
            int name = indexOf(text, ';', at, end);
            if (!refuses(text, name, end)) {
                if (is(text, at, name, BROTLI)) {
                    return Encoding.BROTLI;
                }
                if (is(text, at, name, GZIP)) {
                    best = Encoding.GZIP;
                }
            }
            at = end + 1;
        }
        return best;
    }

    /** Whether a list of entity tags names a copy: compared weakly (RFC 9110, section 13.1.2). */
    static boolean names(byte[] text, int from, int to, PressedPage.Copy copy) {
        var tag = copy.etag();
        int at = from;
        while (at < to) {
            int end = indexOf(text, ',', at, to);
            int start = skip(text, at, end);
            if (start + 1 < end && text[start] == 'W' && text[start + 1] == '/') {
                start += 2;
            }
            if (is(text, start, end, tag) || is(text, at, end, ANY)) {
                return true;
            }
            at = end + 1;
        }
        return false;
    }

    /** A weight of nothing: {@code ;q=0}, {@code ; q=0.000}. */
    private static boolean refuses(byte[] text, int from, int to) {
        int at = skip(text, Math.min(from + 1, to), to);
        if (at + 2 >= to || (text[at] | 0x20) != 'q' || text[at + 1] != '=') {
            return false;
        }
        for (int i = at + 2; i < to; i++) {
            if (text[i] >= '1' && text[i] <= '9') {
                return false;
            }
        }
        return true;
    }

    /** Whether this part, without the space around it, is a word. */
    private static boolean is(byte[] text, int from, int to, AsciiString word) {
        int at = skip(text, from, to);
        int end = trim(text, at, to);
        if (end - at != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (lower(text[at + i]) != word.byteAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Coding names know no case; no tag of ours has a capital that could meet a small letter. */
    private static int lower(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? letter | 0x20 : letter;
    }

    private static int indexOf(byte[] text, char letter, int from, int to) {
        int at = from;
        while (at < to && text[at] != letter) {
            at++;
        }
        return at;
    }

    private static int skip(byte[] text, int from, int to) {
        int at = from;
        while (at < to && (text[at] == ' ' || text[at] == '\t')) {
            at++;
        }
        return at;
    }

    private static int trim(byte[] text, int from, int to) {
        int at = to;
        while (at > from && (text[at - 1] == ' ' || text[at - 1] == '\t')) {
            at--;
        }
        return at;
    }
}
