package tilshi.base;

import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells a database that cannot be reached from one that was asked something wrong. */
public final class DatabaseAway {

    private DatabaseAway() {}

    /**
     * Whether a failure comes from a connection that could not be had or broke: SQLSTATE classes 08
     * and 57P (PostgreSQL, appendix A), a broken socket, no connection in time, or an assertion of
     * the driver that its connection would not break.
     */
    public static boolean causedBy(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException
                    || cause instanceof SQLException refused && isAway(refused.getSQLState())
                    || cause instanceof AssertionError && isOfTheDriver(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfTheDriver(Throwable failure) {
        var trace = failure.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith("org.postgresql.");
    }

    /** The innermost reason of a failure, for a person. */
    public static String reason(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }

    /** What kind of failure it is, without what was asked: a message may hold a reader's words. */
    public static String kindOf(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        var kind = cause.getClass().getSimpleName();
        return cause instanceof SQLException refused ? kind + " " + refused.getSQLState() : kind;
    }

    private static boolean isAway(@Nullable String state) {
        return state == null || state.startsWith("08") || state.startsWith("57P");
    }
}
