package tilshi.press;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The content codings a page is pressed in (RFC 9110, section 8.4). */
public enum Encoding {
    IDENTITY("identity"),
    GZIP("gzip"),
    BROTLI("br");

    /** For pages that change: below the level where one costs more than a millisecond or two. */
    private static final int QUICK_BROTLI = 5;

    /** For what never changes at its address, and is coded once. */
    private static final int BEST_BROTLI = 11;

    /** The last tenths of a percent take as long as all before them. */
    private static final int QUICK_GZIP = 6;

    private static final boolean BROTLI_WORKS = Brotli4jLoader.isAvailable();

    private final String token;

    Encoding(String token) {
        this.token = token;
    }

    public String token() {
        return token;
    }

    /** The bytes in this coding; as they are where the library is not at hand. */
    byte[] encode(byte[] bytes, Sheet.Keeping keeping) {
        try {
            return switch (this) {
                case IDENTITY -> bytes;
                case GZIP -> gzip(bytes, keeping);
                case BROTLI -> BROTLI_WORKS ? brotli(bytes, keeping) : bytes;
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The plain bytes of what {@link #GZIP} made of them. */
    static byte[] unpack(byte[] gzip) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip), 8192)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] brotli(byte[] bytes, Sheet.Keeping keeping) throws IOException {
        int quality = keeping == Sheet.Keeping.FOR_EVER ? BEST_BROTLI : QUICK_BROTLI;
        return Encoder.compress(bytes, Encoder.Parameters.create(quality));
    }

    private static byte[] gzip(byte[] bytes, Sheet.Keeping keeping) throws IOException {
        int level = keeping == Sheet.Keeping.FOR_EVER ? Deflater.BEST_COMPRESSION : QUICK_GZIP;
        var out = new ByteArrayOutputStream(bytes.length / 3);
        try (var gzip = new LevelGzip(out, level)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static final class LevelGzip extends GZIPOutputStream {
        LevelGzip(ByteArrayOutputStream out, int level) throws IOException {
            super(out, 8192);
            def.setLevel(level);
        }
    }
}
