package tilshi.desk.revision;

import java.util.ArrayList;
import java.util.List;

/** Folds long stretches of rows in which nothing changed, and counts the rows that did. */
final class Folding {

    /** Unchanged rows that stay open beside a change, so that one sees where it stands. */
    private static final int BESIDE = 1;

    /** Fewer rows than this are not worth a fold. */
    private static final int FEWEST = 3;

    private Folding() {}

    static List<DifferenceView.Group> of(List<ComparedRow> rows) {
        var counted = counted(rows);
        var groups = new ArrayList<DifferenceView.Group>();
        int at = 0;
        while (at < counted.size()) {
            int end = at;
            boolean same = counted.get(at).isSame();
            while (end < counted.size() && counted.get(end).isSame() == same) {
                end++;
            }
            var run = counted.subList(at, end);
            if (same) {
                fold(groups, run, at == 0, end == counted.size());
            } else {
                groups.add(new DifferenceView.Group(false, List.copyOf(run)));
            }
            at = end;
        }
        return List.copyOf(groups);
    }

    private static List<ComparedRow> counted(List<ComparedRow> rows) {
        var counted = new ArrayList<ComparedRow>();
        long changes = rows.stream().filter(row -> !row.isSame()).count();
        int change = 0;
        for (var row : rows) {
            if (row.isSame()) {
                counted.add(row);
            } else {
                change++;
                counted.add(row.counted(change, change < changes ? change + 1 : 0));
            }
        }
        return counted;
    }

    private static void fold(
            List<DifferenceView.Group> groups, List<ComparedRow> run, boolean first, boolean last) {
        int head = first ? 0 : BESIDE;
        int tail = last ? 0 : BESIDE;
        if (run.size() - head - tail < FEWEST) {
            groups.add(new DifferenceView.Group(false, List.copyOf(run)));
            return;
        }
        add(groups, false, run.subList(0, head));
        add(groups, true, run.subList(head, run.size() - tail));
        add(groups, false, run.subList(run.size() - tail, run.size()));
    }

    private static void add(
            List<DifferenceView.Group> groups, boolean folded, List<ComparedRow> rows) {
        if (!rows.isEmpty()) {
            groups.add(new DifferenceView.Group(folded, List.copyOf(rows)));
        }
    }
}
