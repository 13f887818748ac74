package tilshi.press;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** The content codings a page is pressed in (RFC 9110, section 8.4). */
public enum Encoding {
    IDENTITY("identity"),
    GZIP("gzip"),
    BROTLI("br");

    /** Below the level where a page costs more than a millisecond or two. */
    private static final int BROTLI_QUALITY = 5;

    private static final boolean BROTLI_WORKS = Brotli4jLoader.isAvailable();

    private final String token;

    Encoding(String token) {
        this.token = token;
    }

    public String token() {
        return token;
    }

    /** The bytes in this coding; as they are where the library is not at hand. */
    byte[] encode(byte[] bytes) {
        try {
            return switch (this) {
                case IDENTITY -> bytes;
                case GZIP -> gzip(bytes);
                case BROTLI -> BROTLI_WORKS ? brotli(bytes) : bytes;
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] brotli(byte[] bytes) throws IOException {
        return Encoder.compress(bytes, Encoder.Parameters.create(BROTLI_QUALITY));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream(bytes.length / 3);
        try (var gzip = new BestGzip(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(ByteArrayOutputStream out) throws IOException {
            super(out, 8192);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
