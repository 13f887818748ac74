package tilshi.importer.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import tilshi.story.Block;
import tilshi.story.BlockIds;

/** Makes a table of {@code table}, if it is one of data: even rows, short cells. */
final class HtmlTable {

    private static final int MOST_COLUMNS = 30;
    private static final int MOST_ROWS = 500;
    private static final int LONGEST_CELL = 450;

    private HtmlTable() {}

    static Optional<Block> of(Element table) {
        var rows = new ArrayList<List<String>>();
        for (var row : table.select("tr")) {
            var cells = row.children().stream().map(cell -> cell(cell.text())).toList();
            if (cells.stream().anyMatch(text -> !text.isEmpty())) {
                rows.add(cells);
            }
        }
        if (!isData(table, rows)) {
            return Optional.empty();
        }
        var caption = table.select("caption").text();
        return Optional.of(
                new Block.Table(
                        BlockIds.fresh(),
                        cell(caption.substring(0, Math.min(LONGEST_CELL, caption.length()))),
                        rows.getFirst(),
                        rows.subList(1, rows.size())));
    }

    private static String cell(String text) {
        return CleanText.line(CleanText.of(text));
    }

    private static boolean isData(Element table, List<List<String>> rows) {
        if (rows.size() < 2 || rows.size() > MOST_ROWS || !table.select("table table").isEmpty()) {
            return false;
        }
        int width = rows.getFirst().size();
        return width >= 2
                && width <= MOST_COLUMNS
                && rows.stream().allMatch(row -> row.size() == width)
                && rows.stream()
                        .flatMap(List::stream)
                        .allMatch(text -> text.length() < LONGEST_CELL);
    }
}
