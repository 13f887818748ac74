package tilshi.text;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays sequences beside each other so that as much as possible is the same in both. One comparing
 * has a bounded strength: where sequences differ over too long a stretch, or much was compared
 * already, that stretch is told as replaced whole instead of being searched.
 */
public final class Comparing {

    /** How long the stretch that differs may be, of both sequences together. */
    static final int LONGEST = 4_000;

    /** Steps of a search at worst, for all sequences of one comparing: half a second of them. */
    private static final long STRENGTH = 20_000_000;

    private long left = STRENGTH;

    /** The two sequences as stretches, in order. */
    public <T> List<Stretch<T>> of(List<T> older, List<T> newer) {
        int shorter = Math.min(older.size(), newer.size());
        int head = 0;
        while (head < shorter && older.get(head).equals(newer.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && older.reversed().get(tail).equals(newer.reversed().get(tail))) {
            tail++;
        }
        var stretches = new ArrayList<Stretch<T>>();
        add(stretches, true, older.subList(0, head), newer.subList(0, head));
        differing(
                stretches,
                older.subList(head, older.size() - tail),
                newer.subList(head, newer.size() - tail));
        add(
                stretches,
                true,
                older.subList(older.size() - tail, older.size()),
                newer.subList(newer.size() - tail, newer.size()));
        return List.copyOf(stretches);
    }

    private <T> void differing(List<Stretch<T>> stretches, List<T> older, List<T> newer) {
        if (older.isEmpty() || newer.isEmpty() || !isWithinStrength(older.size() + newer.size())) {
            add(stretches, false, older, newer);
            return;
        }
        int from = 0;
        int to = 0;
        for (var change : changes(older, newer)) {
            add(
                    stretches,
                    true,
                    older.subList(from, change.startOriginal),
                    newer.subList(to, change.startRevised));
            add(
                    stretches,
                    false,
                    older.subList(change.startOriginal, change.endOriginal),
                    newer.subList(change.startRevised, change.endRevised));
            from = change.endOriginal;
            to = change.endRevised;
        }
        add(stretches, true, older.subList(from, older.size()), newer.subList(to, newer.size()));
    }

    /** The search takes no memory to speak of, but in the worst case steps by the square. */
    private boolean isWithinStrength(long length) {
        long steps = length * length / 2;
        if (length > LONGEST || steps > left) {
            return false;
        }
        left -= steps;
        return true;
    }

    private static <T> List<Change> changes(List<T> older, List<T> newer) {
        return new MyersDiffWithLinearSpace<T>().computeDiff(older, newer, null);
    }

    /** Neighbours of one kind become one. */
    private static <T> void add(
            List<Stretch<T>> stretches, boolean same, List<T> older, List<T> newer) {
        if (older.isEmpty() && newer.isEmpty()) {
            return;
        }
        if (stretches.isEmpty() || stretches.getLast().same() != same) {
            stretches.add(new Stretch<>(same, older, newer));
            return;
        }
        var before = stretches.removeLast();
        stretches.add(
                new Stretch<>(same, joined(before.older(), older), joined(before.newer(), newer)));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        var joined = new ArrayList<>(first);
        joined.addAll(second);
        return joined;
    }
}
