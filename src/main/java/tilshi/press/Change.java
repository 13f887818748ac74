package tilshi.press;

import java.time.Instant;
import java.util.List;

/** What an act touched. Numbers have no gaps and become visible in their own order. */
public record Change(long number, Instant at, String act, List<Key> keys) {

    public Change {
        keys = List.copyOf(keys);
    }
}
