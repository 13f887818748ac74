package tilshi.press;

import io.netty.util.AsciiString;
import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tilshi.base.CanonicalJson;

/**
 * A page as it is sent: status, headers and bytes in every coding, all made when it was pressed.
 * Nothing is put together at serving time.
 *
 * @param status HTTP status
 * @param etag entity tag made from the content, in quotes
 * @param headers all headers but length and coding, names in lower case
 * @param keys what it read while it was pressed
 */
public record PressedPage(
        int status,
        AsciiString etag,
        List<Map.Entry<AsciiString, AsciiString>> headers,
        Map<Encoding, Copy> copies,
        Set<Key> keys,
        int weight) {

    /** Text below this is not worth coding. */
    private static final int SMALL = 256;

    /** One coding of the page; the buffer is outside the heap and must not be written to. */
    public record Copy(Encoding encoding, Buffer bytes, AsciiString length, AsciiString etag) {

        /** The bytes of this copy. */
        public byte[] toBytes() {
            return bytes.getBytes();
        }
    }

    /** Presses a sheet. */
    static PressedPage of(Sheet sheet, Set<Key> keys) {
        var hash = CanonicalJson.sha256(sheet.body()).substring(0, 20);
        var copies = copies(sheet, hash);
        int weight = copies.values().stream().mapToInt(copy -> copy.bytes().length() + 200).sum();
        return new PressedPage(
                sheet.status(),
                AsciiString.of('"' + hash + '"'),
                headers(sheet),
                copies,
                keys,
                weight + keys.size() * 64);
    }

    /** The copy in a coding, else the plain one. */
    public Copy copy(Encoding encoding) {
        var copy = copies.get(encoding);
        return copy != null ? copy : Objects.requireNonNull(copies.get(Encoding.IDENTITY));
    }

    /** Whether this page would send the same bytes and headers as another. */
    public boolean saysTheSameAs(PressedPage other) {
        return status == other.status && etag.equals(other.etag) && headers.equals(other.headers);
    }

    private static Map<Encoding, Copy> copies(Sheet sheet, String hash) {
        var copies = new EnumMap<Encoding, Copy>(Encoding.class);
        var plain = sheet.body();
        copies.put(Encoding.IDENTITY, copy(Encoding.IDENTITY, plain, hash));
        if (isText(sheet.contentType()) && plain.length >= SMALL) {
            for (var encoding : List.of(Encoding.GZIP, Encoding.BROTLI)) {
                var coded = encoding.encode(plain);
                if (coded.length < plain.length) {
                    copies.put(encoding, copy(encoding, coded, hash));
                }
            }
        }
        return copies;
    }

    /** Each coding has an entity tag of its own (RFC 9110, section 8.8.3.3). */
    private static Copy copy(Encoding encoding, byte[] bytes, String hash) {
        var outsideTheHeap = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
        var tag = encoding == Encoding.IDENTITY ? hash : hash + "-" + encoding.token();
        return new Copy(
                encoding,
                Buffer.buffer(
                        io.netty.buffer.Unpooled.unreleasableBuffer(
                                io.netty.buffer.Unpooled.wrappedBuffer(outsideTheHeap))),
                AsciiString.of(Integer.toString(bytes.length)),
                AsciiString.of('"' + tag + '"'));
    }

    private static boolean isText(String contentType) {
        return contentType.startsWith("text/")
                || contentType.startsWith("image/svg")
                || contentType.contains("xml")
                || contentType.contains("json")
                || contentType.contains("javascript");
    }

    private static List<Map.Entry<AsciiString, AsciiString>> headers(Sheet sheet) {
        var headers = new ArrayList<Map.Entry<AsciiString, AsciiString>>();
        add(headers, "content-type", sheet.contentType());
        add(headers, "cache-control", sheet.keeping().header());
        add(headers, "x-content-type-options", "nosniff");
        if (isText(sheet.contentType())) {
            add(headers, "vary", "Accept-Encoding");
        }
        sheet.headers().forEach(header -> add(headers, header.getKey(), header.getValue()));
        return List.copyOf(headers);
    }

    private static void add(
            List<Map.Entry<AsciiString, AsciiString>> headers, String name, String value) {
        headers.add(Map.entry(AsciiString.of(name), AsciiString.of(value)));
    }
}
