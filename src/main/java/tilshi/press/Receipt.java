package tilshi.press;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What one change did to the edition of one node.
 *
 * @param at when the act was done
 * @param node the node's name
 * @param lines its pages, at most {@link #MOST_LINES}; {@code pressed} and the others count all
 * @param took from the change's act until the last of these pages was on the newsstand
 */
public record Receipt(
        long number,
        String act,
        Instant at,
        String node,
        Duration took,
        int pressed,
        int unchanged,
        int removed,
        int failed,
        List<Line> lines) {

    static final int MOST_LINES = 500;

    public Receipt {
        lines = List.copyOf(lines.subList(0, Math.min(MOST_LINES, lines.size())));
    }

    static Receipt of(Change change, String node, Duration took, List<Line> lines) {
        return new Receipt(
                change.number(),
                change.act(),
                change.at(),
                node,
                took,
                count(lines, Effect.PRESSED),
                count(lines, Effect.UNCHANGED),
                count(lines, Effect.REMOVED),
                count(lines, Effect.FAILED),
                lines);
    }

    private static int count(List<Line> lines, Effect effect) {
        return (int) lines.stream().filter(line -> line.effect() == effect).count();
    }

    /** One page and what happened to it. */
    public record Line(Address address, Effect effect) {}

    /** What a change did to a page. */
    public enum Effect {
        PRESSED,
        UNCHANGED,
        REMOVED,
        FAILED
    }
}
