package tilshi.text;

import java.util.List;

/**
 * A stretch of two sequences that were laid beside each other. Stretches that are the same and
 * stretches that are not take turns; all of them together are both sequences, whole.
 *
 * @param same whether both have the same here
 * @param older what the older sequence has here
 * @param newer what the newer has in its place; either may be empty
 */
public record Stretch<T>(boolean same, List<T> older, List<T> newer) {

    public Stretch {
        older = List.copyOf(older);
        newer = List.copyOf(newer);
    }
}
