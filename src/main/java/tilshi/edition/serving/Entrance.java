package tilshi.edition.serving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tilshi.edition.EditionConfig;

/** Counts the connections that are open, and lets in no more than are allowed. */
@ApplicationScoped
class Entrance {

    private final int most;
    private final int mostOfOne;
    private final AtomicInteger open = new AtomicInteger();
    private final Map<Long, Integer> guests = new ConcurrentHashMap<>();

    @Inject
    Entrance(EditionConfig config) {
        this(config.connections(), config.connectionsPerAddress());
    }

    Entrance(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /** Whether one more connection may come in; it is counted from now on. */
    boolean admits(InetAddress from) {
        int all = open.incrementAndGet();
        int ofOne = from.isLoopbackAddress() ? 0 : guests.merge(guest(from), 1, Integer::sum);
        if (all <= most && ofOne <= mostOfOne) {
            return true;
        }
        leaves(from);
        return false;
    }

    /** A connection that was counted is closed. */
    void leaves(InetAddress from) {
        open.decrementAndGet();
        if (!from.isLoopbackAddress()) {
            guests.computeIfPresent(guest(from), (same, many) -> many == 1 ? null : many - 1);
        }
    }

    /** Connections that are open. */
    int open() {
        return open.get();
    }

    /** One household: an address, or 64 bits of network where addresses are plenty. */
    private static long guest(InetAddress from) {
        var bytes = ByteBuffer.wrap(from.getAddress());
        return bytes.remaining() == 4 ? bytes.getInt() & 0xffff_ffffL : bytes.getLong();
    }
}
