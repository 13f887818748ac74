package tilshi.desk.revision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tilshi.desk.revision.ComparedRow.GridRow;
import tilshi.desk.revision.ComparedRow.Line;
import tilshi.desk.revision.ComparedRow.Thumb;
import tilshi.media.Picture;
import tilshi.story.Block;
import tilshi.story.Comparison.Kind;
import tilshi.story.Comparison.Pair;
import tilshi.story.Span;
import tilshi.text.Messages;

/** Makes rows of what is compared. One of it serves one page. */
final class ComparedRows {

    private static final int SNIPPET = 120;

    private final Passages passages = new Passages();
    private final Messages words;
    private final Map<String, Picture> pictures;

    /**
     * @param pictures of the library that the blocks name, by key
     */
    ComparedRows(Messages words, Map<String, Picture> pictures) {
        this.words = words;
        this.pictures = pictures;
    }

    /** A field above the body. */
    ComparedRow field(String label, String look, String older, String newer) {
        var line = new Line(look, passages.between(spans(older), spans(newer)));
        var kind = older.equals(newer) ? "same" : "changed";
        return row(kind, label, line.passages().isEmpty() ? List.of() : List.of(line));
    }

    /** A block before and after. */
    ComparedRow of(Pair pair) {
        if (pair.kind() == Kind.LEFT) {
            return left(pair.block());
        }
        var kind = pair.kind().name().toLowerCase(Locale.ROOT);
        return new ComparedRow(
                kind,
                said(kind, label(pair)),
                0,
                0,
                lines(pair),
                thumbs(pair.older(), pair.newer()),
                grid(table(pair.older()), table(pair.newer())));
    }

    /** Where a block stood: its first words are enough to know it by. */
    private ComparedRow left(Block block) {
        var plain = block.plain().strip().replaceAll("\\s+", " ");
        boolean cut = plain.codePointCount(0, plain.length()) > SNIPPET;
        var snippet = cut ? plain.substring(0, plain.offsetByCodePoints(0, SNIPPET)) + "…" : plain;
        var line = new Line("small", Passages.of(Passage.GONE, spans(snippet)));
        return row("left", BlockFields.kind(block, words), List.of(line));
    }

    private ComparedRow row(String kind, String label, List<Line> lines) {
        return new ComparedRow(kind, said(kind, label), 0, 0, lines, List.of(), List.of());
    }

    /** What became of it, and what it is. */
    private String said(String kind, String label) {
        return kind.equals("same") ? label : words.say("difference.kind." + kind) + " · " + label;
    }

    private String label(Pair pair) {
        var now = BlockFields.kind(pair.block(), words);
        return pair.older()
                .map(block -> BlockFields.kind(block, words))
                .filter(before -> !before.equals(now))
                .map(before -> before + " → " + now)
                .orElse(now);
    }

    private List<Line> lines(Pair pair) {
        if (pair.older().orElse(null) instanceof Block.Listing before
                && pair.newer().orElse(null) instanceof Block.Listing now) {
            return points(before.items(), now.items());
        }
        var before = fields(pair.older());
        var now = fields(pair.newer());
        var names = new LinkedHashSet<>(now.keySet());
        names.addAll(before.keySet());
        return names.stream().map(name -> line(before.get(name), now.get(name))).toList();
    }

    private static Map<String, BlockFields.Field> fields(Optional<Block> block) {
        return block.map(BlockFields::of).orElse(List.of()).stream()
                .collect(
                        Collectors.toMap(
                                BlockFields.Field::name,
                                Function.identity(),
                                (one, other) -> one,
                                LinkedHashMap::new));
    }

    private Line line(BlockFields.@Nullable Field before, BlockFields.@Nullable Field now) {
        var older = before == null ? List.<Span>of() : before.text();
        var newer = now == null ? List.<Span>of() : now.text();
        var look = now != null ? now.look() : before != null ? before.look() : "prose";
        return new Line(look, passages.between(older, newer));
    }

    /** Points have no ids: those that read the same are, and those in one place belong together. */
    private List<Line> points(List<List<Span>> older, List<List<Span>> newer) {
        var lines = new ArrayList<Line>();
        for (var stretch : passages.rows(older, newer)) {
            int most = Math.max(stretch.older().size(), stretch.newer().size());
            for (int i = 0; i < most; i++) {
                var text = passages.between(at(stretch.older(), i), at(stretch.newer(), i));
                lines.add(new Line("point", text));
            }
        }
        return List.copyOf(lines);
    }

    private static <T> List<T> at(List<List<T>> rows, int index) {
        return index < rows.size() ? rows.get(index) : List.of();
    }

    private List<Thumb> thumbs(Optional<Block> older, Optional<Block> newer) {
        var before = picture(older);
        var now = picture(newer);
        if (before.equals(now)) {
            return now.map(key -> List.of(thumb(Passage.SAME, key))).orElse(List.of());
        }
        var thumbs = new ArrayList<Thumb>();
        before.ifPresent(key -> thumbs.add(thumb(Passage.REMOVED, key)));
        now.ifPresent(key -> thumbs.add(thumb(Passage.INSERTED, key)));
        return List.copyOf(thumbs);
    }

    private static Optional<String> picture(Optional<Block> block) {
        return block.filter(Block.Photo.class::isInstance)
                .map(photo -> ((Block.Photo) photo).picture());
    }

    private Thumb thumb(String fate, String key) {
        var picture = pictures.get(key);
        return picture == null
                ? new Thumb(fate, "", key)
                : new Thumb(fate, picture.plain(320).path(), picture.altIn(words.language()));
    }

    private static List<List<String>> table(Optional<Block> block) {
        if (!(block.orElse(null) instanceof Block.Table table)) {
            return List.of();
        }
        var rows = new ArrayList<List<String>>();
        rows.add(table.header());
        rows.addAll(table.rows());
        return rows;
    }

    private List<GridRow> grid(List<List<String>> older, List<List<String>> newer) {
        var grid = new ArrayList<GridRow>();
        for (var stretch : passages.rows(older, newer)) {
            int paired = Math.min(stretch.older().size(), stretch.newer().size());
            for (int i = 0; i < paired; i++) {
                rows(grid, stretch.older().get(i), stretch.newer().get(i));
            }
            stretch.older().stream().skip(paired).forEach(row -> whole(grid, Passage.REMOVED, row));
            stretch.newer().stream()
                    .skip(paired)
                    .forEach(row -> whole(grid, Passage.INSERTED, row));
        }
        return List.copyOf(grid);
    }

    private void rows(List<GridRow> grid, List<String> older, List<String> newer) {
        if (older.size() != newer.size()) {
            whole(grid, Passage.REMOVED, older);
            whole(grid, Passage.INSERTED, newer);
            return;
        }
        var cells =
                IntStream.range(0, newer.size())
                        .mapToObj(i -> passages.between(spans(older.get(i)), spans(newer.get(i))))
                        .toList();
        grid.add(new GridRow(Passage.SAME, grid.isEmpty(), cells));
    }

    private static void whole(List<GridRow> grid, String fate, List<String> row) {
        var cells = row.stream().map(cell -> Passages.of(fate, spans(cell))).toList();
        grid.add(new GridRow(fate, false, cells));
    }

    private static List<Span> spans(String text) {
        return text.isEmpty() ? List.of() : Span.of(text);
    }

    /** The pictures that the blocks of a comparison name. */
    static List<String> keys(List<Pair> pairs) {
        return pairs.stream()
                .flatMap(pair -> Stream.of(pair.older(), pair.newer()))
                .flatMap(block -> picture(block).stream())
                .distinct()
                .toList();
    }
}
