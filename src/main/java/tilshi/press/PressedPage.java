package tilshi.press;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.util.AsciiString;
import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import tilshi.base.CanonicalJson;

/**
 * A page as it is sent: status, headers and bytes in every coding, all made when it was pressed.
 * Nothing is put together at serving time; only the plain bytes, which hardly anybody asks for, are
 * unpacked for who does.
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

    /** Bytes that one key of a page takes in the page and in the newsstand's index. */
    static final int KEY_WEIGHT = 64;

    /** Text below this is not worth coding. */
    private static final int SMALL = 256;

    /** The only headers of a page that a 304 repeats (RFC 9110, section 15.4.5). */
    private static final Set<String> TOLD_AGAIN = Set.of("cache-control", "vary");

    /** Presses a sheet. */
    static PressedPage of(Sheet sheet, Set<Key> keys) {
        var hash = CanonicalJson.sha256(sheet.body()).substring(0, 20);
        return ofParts(sheet.status(), headers(sheet), hash, codings(sheet), keys);
    }

    /**
     * A page made of parts that were kept elsewhere; nothing is coded again.
     *
     * @param headers all but entity tag, length and coding, names in lower case
     * @param hash what the entity tags are made of: {@link #hash()} of the page that was kept
     * @param codings the bytes in each coding; the plain ones must be there
     */
    public static PressedPage ofParts(
            int status,
            List<Map.Entry<String, String>> headers,
            String hash,
            Map<Encoding, byte[]> codings,
            Set<Key> keys) {
        if (!codings.containsKey(Encoding.IDENTITY)) {
            throw new IllegalArgumentException("A page needs its plain bytes");
        }
        var copies = new EnumMap<Encoding, Copy>(Encoding.class);
        // Plain bytes beside packed ones pass on: packed() leaves them behind.
        var lasting =
                codings.containsKey(Encoding.GZIP)
                        ? EnumSet.complementOf(EnumSet.of(Encoding.IDENTITY))
                        : EnumSet.allOf(Encoding.class);
        codings.forEach(
                (encoding, bytes) -> {
                    Function<byte[], ByteBuffer> place =
                            lasting.contains(encoding) ? Copy::outsideTheHeap : ByteBuffer::wrap;
                    copies.put(encoding, Copy.of(encoding, headers, hash, bytes, place));
                });
        return new PressedPage(
                status,
                AsciiString.of('"' + hash + '"'),
                headers.stream().map(PressedPage::ascii).toList(),
                copies,
                keys,
                weight(copies, keys));
    }

    private static int weight(Map<Encoding, Copy> copies, Set<Key> keys) {
        return copies.values().stream().mapToInt(Copy::weight).sum() + keys.size() * KEY_WEIGHT;
    }

    /** The page as it lies at hand: without plain bytes where they can be unpacked. */
    PressedPage packed() {
        if (!copies.containsKey(Encoding.GZIP) || !copies.containsKey(Encoding.IDENTITY)) {
            return this;
        }
        var fewer = new EnumMap<>(copies);
        fewer.remove(Encoding.IDENTITY);
        return new PressedPage(status, etag, headers, fewer, keys, weight(fewer, keys));
    }

    /** Whether the copy for a coding is there as it is sent; else it has to be unpacked. */
    public boolean isReady(Encoding encoding) {
        return copies.containsKey(encoding) || copies.containsKey(Encoding.IDENTITY);
    }

    /** The copy in a coding, else the plain one. */
    public Copy copy(Encoding encoding) {
        var copy = copies.getOrDefault(encoding, copies.get(Encoding.IDENTITY));
        return copy != null ? copy : unpacked();
    }

    private Copy unpacked() {
        var gzip = Objects.requireNonNull(copies.get(Encoding.GZIP));
        var told =
                headers.stream()
                        .map(h -> Map.entry(h.getKey().toString(), h.getValue().toString()))
                        .toList();
        return Copy.of(
                Encoding.IDENTITY, told, hash(), Encoding.unpack(gzip.toBytes()), ByteBuffer::wrap);
    }

    /** Names the content; the entity tag without its quotes. */
    public String hash() {
        return etag.subSequence(1, etag.length() - 1).toString();
    }

    /** The headers that an answer repeats to who has the page already. */
    public List<Map.Entry<AsciiString, AsciiString>> headersToldAgain() {
        return headers.stream().filter(h -> TOLD_AGAIN.contains(h.getKey().toString())).toList();
    }

    /** Whether this page would send the same bytes and headers as another. */
    public boolean saysTheSameAs(PressedPage other) {
        return status == other.status && etag.equals(other.etag) && headers.equals(other.headers);
    }

    private static Map<Encoding, byte[]> codings(Sheet sheet) {
        var codings = new EnumMap<Encoding, byte[]>(Encoding.class);
        var plain = sheet.body();
        codings.put(Encoding.IDENTITY, plain);
        if (isText(sheet.contentType()) && plain.length >= SMALL) {
            for (var encoding : List.of(Encoding.GZIP, Encoding.BROTLI)) {
                var coded = encoding.encode(plain, sheet.keeping());
                if (coded.length < plain.length) {
                    codings.put(encoding, coded);
                }
            }
        }
        return codings;
    }

    private static boolean isText(String contentType) {
        return contentType.startsWith("text/")
                || contentType.startsWith("image/svg")
                || contentType.contains("xml")
                || contentType.contains("json")
                || contentType.contains("javascript");
    }

    private static List<Map.Entry<String, String>> headers(Sheet sheet) {
        var headers = new ArrayList<Map.Entry<String, String>>();
        headers.add(Map.entry("content-type", sheet.contentType()));
        headers.add(Map.entry("cache-control", sheet.keeping().header()));
        headers.add(Map.entry("x-content-type-options", "nosniff"));
        headers.add(Map.entry("accept-ranges", "none"));
        if (isText(sheet.contentType())) {
            headers.add(Map.entry("vary", "Accept-Encoding"));
        }
        headers.addAll(sheet.headers());
        return List.copyOf(headers);
    }

    private static Map.Entry<AsciiString, AsciiString> ascii(Map.Entry<String, String> header) {
        return Map.entry(AsciiString.of(header.getKey()), AsciiString.of(header.getValue()));
    }

    /**
     * One coding of the page. Its buffers are never freed by who sends them and must not be written
     * to.
     *
     * @param whole headers, an empty line, the bytes: an answer of HTTP/1.1 from behind its date on
     * @param head how much of it is headers and the empty line
     * @param unchanged the same of a 304, which has headers only
     */
    public record Copy(
            Encoding encoding,
            ByteBuf whole,
            int head,
            ByteBuf unchanged,
            AsciiString length,
            AsciiString etag) {

        /** Each coding has an entity tag of its own (RFC 9110, section 8.8.3.3). */
        static Copy of(
                Encoding encoding,
                List<Map.Entry<String, String>> headers,
                String hash,
                byte[] bytes,
                Function<byte[], ByteBuffer> place) {
            var tag = encoding == Encoding.IDENTITY ? hash : hash + "-" + encoding.token();
            var etag = '"' + tag + '"';
            var unchanged = new StringBuilder();
            var head = new StringBuilder();
            for (var header : headers) {
                line(head, header.getKey(), header.getValue());
                if (TOLD_AGAIN.contains(header.getKey())) {
                    line(unchanged, header.getKey(), header.getValue());
                }
            }
            line(head, "etag", etag);
            line(unchanged, "etag", etag);
            if (encoding != Encoding.IDENTITY) {
                line(head, "content-encoding", encoding.token());
            }
            line(head, "content-length", Integer.toString(bytes.length));
            var start = ascii(head.append("\r\n"));
            return new Copy(
                    encoding,
                    buffer(place, join(start, bytes)),
                    start.length,
                    buffer(place, ascii(unchanged.append("\r\n"))),
                    AsciiString.of(Integer.toString(bytes.length)),
                    AsciiString.of(etag));
        }

        /** The bytes of this copy, without headers. */
        public Buffer bytes() {
            return Buffer.buffer(whole.slice(head, whole.capacity() - head));
        }

        /** The bytes of this copy, on the heap. */
        public byte[] toBytes() {
            return bytes().getBytes();
        }

        private int weight() {
            return whole.capacity() + unchanged.capacity() + 300;
        }

        private static ByteBuf buffer(Function<byte[], ByteBuffer> place, byte[] bytes) {
            return Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(place.apply(bytes)));
        }

        private static ByteBuffer outsideTheHeap(byte[] bytes) {
            return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
        }

        private static byte[] ascii(CharSequence head) {
            return head.toString().getBytes(StandardCharsets.ISO_8859_1);
        }

        private static byte[] join(byte[] start, byte[] rest) {
            var all = Arrays.copyOf(start, start.length + rest.length);
            System.arraycopy(rest, 0, all, start.length, rest.length);
            return all;
        }

        private static void line(StringBuilder head, String name, String value) {
            if (value.chars().anyMatch(letter -> letter < ' ')) {
                throw new IllegalArgumentException("A header is one line: " + name);
            }
            head.append(name).append(": ").append(value).append("\r\n");
        }
    }
}
