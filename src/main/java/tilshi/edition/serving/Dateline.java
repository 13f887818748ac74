package tilshi.edition.serving;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpResponseStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import tilshi.edition.HttpDate;

/**
 * The date of an answer (RFC 9110, section 6.6.1), made once a second together with the status line
 * before it.
 */
@ApplicationScoped
class Dateline {

    /** What pages are pressed with, and what is answered instead of one that is known. */
    private static final int[] STATUSES = {200, 301, 302, 304, 404, 410};

    private final InstantSource clock;
    private volatile @Nullable Second second;

    Dateline(InstantSource clock) {
        this.clock = clock;
    }

    /** A second and what is said in it. */
    private static final class Second {
        private final long number;
        private final String date;
        private final @Nullable ByteBuf[] openings = new ByteBuf[600];

        Second(long number) {
            this.number = number;
            this.date = HttpDate.of(Instant.ofEpochSecond(number));
            for (int status : STATUSES) {
                openings[status] = outsideTheHeap(opening(status, date));
            }
        }

        private static ByteBuf outsideTheHeap(String text) {
            var bytes = text.getBytes(StandardCharsets.US_ASCII);
            var buffer = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
            return Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(buffer));
        }
    }

    /** The date as a header says it now. */
    String now() {
        return second().date;
    }

    /** Status line and date of an answer, to be sent as they are; for statuses of pages only. */
    @Nullable ByteBuf opening(int status) {
        return second().openings[status];
    }

    /** Status line and date of any answer. */
    String line(int status) {
        return opening(status, now());
    }

    private static String opening(int status, String date) {
        return "HTTP/1.1 %s\r\ndate: %s\r\n".formatted(HttpResponseStatus.valueOf(status), date);
    }

    private Second second() {
        long number = Math.floorDiv(clock.millis(), 1_000);
        var known = second;
        if (known == null || known.number != number) {
            known = new Second(number);
            second = known;
        }
        return known;
    }
}
