package tilshi.edition.serving;

import java.time.Duration;

/** How long one connection is waited for. Moments are nanoseconds of the shift's clock. */
final class Patience {

    /** A body as a whole may take this many times as long as a connection may lie still. */
    private static final int BODY = 10;

    private final Limits limits;
    private Stage stage = Stage.HEAD;
    private long begun;
    private long moved;
    private long sending;

    Patience(Limits limits, long now) {
        this.limits = limits;
        this.begun = now;
        this.moved = now;
    }

    /**
     * The limits of all connections.
     *
     * @param head from the first byte of a head, or the connection's beginning, to its last byte
     * @param idle while nothing moves
     */
    record Limits(Duration head, Duration idle) {}

    /** What is waited for. */
    enum Stage {
        /** Nothing in particular: another request may come. */
        LULL,
        /** The rest of a head. */
        HEAD,
        /** The rest of a body. */
        BODY,
        /** Our own answer. */
        ANSWER
    }

    /** Begins to wait for something else; for the same thing it waits on. */
    void waitsFor(Stage next, long now) {
        if (stage != next) {
            stage = next;
            begun = now;
        }
    }

    /** Hears from the client. */
    void moved(long now) {
        moved = now;
    }

    /**
     * Whether the client has been waited for long enough.
     *
     * @param unsent a number that changes when something of an answer has been sent; 0 where
     *     nothing is left to send
     */
    boolean isOver(long now, long unsent) {
        if (unsent != sending) {
            sending = unsent;
            moved = now;
        }
        boolean still = now - moved > limits.idle().toNanos();
        return switch (stage) {
            case LULL -> still;
            case HEAD -> still || now - begun > limits.head().toNanos();
            case BODY -> still || now - begun > BODY * limits.idle().toNanos();
            case ANSWER -> still && unsent != 0;
        };
    }
}
