package tilshi.edition.serving;

import io.netty.channel.Channel;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tilshi.press.Encoding;
import tilshi.press.PressedPage;

/** What the kiosks of one event loop share. Nothing here is known to another thread. */
final class Shift {

    /** Room for what is read at once, and for a head of which a part came before. */
    private static final int ROOM = 128 << 10;

    private static final int ROUND_MILLIS = 250;

    private final Rack rack;
    private final Dateline dateline;
    private final Patience.Limits limits;
    private final byte[] room = new byte[ROOM];
    private final RequestHead head = new RequestHead();
    private final Set<Kiosk> kiosks = new HashSet<>();
    private long now = System.nanoTime();
    private boolean walks;

    Shift(Rack rack, Dateline dateline, Patience.Limits limits) {
        this.rack = rack;
        this.dateline = dateline;
        this.limits = limits;
    }

    /** Where pressed pages lie. */
    interface Rack {
        /**
         * The page a plain request would get, if it lies pressed at hand. Takes no lock.
         *
         * @param host a bare host name in lower case
         * @param path a target without its query
         * @param coding in which it has to lie there
         */
        @Nullable PressedPage atHand(String host, String path, Encoding coding);
    }

    Rack rack() {
        return rack;
    }

    Dateline dateline() {
        return dateline;
    }

    Patience.Limits limits() {
        return limits;
    }

    byte[] room() {
        return room;
    }

    RequestHead head() {
        return head;
    }

    /** Nanoseconds, a little late. */
    long now() {
        if (!walks) {
            now = System.nanoTime();
        }
        return now;
    }

    void opened(Kiosk kiosk, Channel channel) {
        if (!walks) {
            walks = true;
            channel.eventLoop()
                    .scheduleAtFixedRate(this::walk, 0, ROUND_MILLIS, TimeUnit.MILLISECONDS);
        }
        kiosks.add(kiosk);
    }

    void closed(Kiosk kiosk) {
        kiosks.remove(kiosk);
    }

    /** Closes what has been waited for long enough. */
    private void walk() {
        now = System.nanoTime();
        for (var kiosk : kiosks.toArray(new Kiosk[0])) {
            kiosk.look();
        }
    }
}
