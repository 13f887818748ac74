package tilshi.press;

import java.time.Duration;
import java.util.List;

/**
 * What one change did to the edition of this node.
 *
 * @param took from the change's commit until the last of these pages was on the newsstand
 */
public record Receipt(long number, String act, List<Line> lines, Duration took) {

    public Receipt {
        lines = List.copyOf(lines);
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
