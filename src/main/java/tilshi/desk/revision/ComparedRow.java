package tilshi.desk.revision;

import java.util.List;
import java.util.function.Predicate;

/**
 * A field or a block in both wordings.
 *
 * @param kind {@code same}, {@code changed}, {@code added}, {@code removed}, {@code moved} or
 *     {@code left}
 * @param label what it is, in words
 * @param change counts the rows that are not the same, from 1; 0 where it is
 * @param next the number of the next change; 0 after the last
 * @param thumbs pictures
 * @param grid rows of a table
 */
record ComparedRow(
        String kind,
        String label,
        int change,
        int next,
        List<Line> lines,
        List<Thumb> thumbs,
        List<GridRow> grid) {

    /** A paragraph, an item of a list, a caption… */
    record Line(String look, List<Passage> passages) {}

    /** A picture of the library; without an address where it may not be shown any more. */
    record Thumb(String fate, String url, String alt) {}

    /**
     * A row of a table.
     *
     * @param fate as of a passage; {@code same} where it stood before, whatever its cells said
     */
    record GridRow(String fate, boolean head, List<List<Passage>> cells) {}

    public boolean isSame() {
        return kind.equals("same");
    }

    ComparedRow counted(int number, int following) {
        return new ComparedRow(kind, label, number, following, lines, thumbs, grid);
    }

    /** Only what stood here before. */
    public ComparedRow older() {
        return only(Passage::isOld, Passage.INSERTED);
    }

    /** Only what stands here now. */
    public ComparedRow newer() {
        return only(Passage::isNew, Passage.REMOVED);
    }

    /** Whether nothing stands here. */
    public boolean isEmpty() {
        return lines.isEmpty() && thumbs.isEmpty() && grid.isEmpty();
    }

    private ComparedRow only(Predicate<Passage> wanted, String unwanted) {
        return new ComparedRow(
                kind,
                label,
                change,
                next,
                lines.stream()
                        .map(line -> new Line(line.look(), some(line.passages(), wanted)))
                        .filter(line -> !line.passages().isEmpty())
                        .toList(),
                thumbs.stream().filter(thumb -> !thumb.fate().equals(unwanted)).toList(),
                grid.stream()
                        .filter(row -> !row.fate().equals(unwanted))
                        .map(row -> new GridRow(row.fate(), row.head(), some(row, wanted)))
                        .toList());
    }

    private static List<List<Passage>> some(GridRow row, Predicate<Passage> wanted) {
        return row.cells().stream().map(cell -> some(cell, wanted)).toList();
    }

    private static List<Passage> some(List<Passage> passages, Predicate<Passage> wanted) {
        return passages.stream().filter(wanted).toList();
    }
}
