package tilshi.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing that differs between two wordings.
 *
 * @param part {@code headlines}, {@code lead}, {@code order} or the id of a block
 */
public record Difference(Kind kind, String part) {

    /** What happened to the part. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        MOVED
    }

    /** All differences, in the order of the newer wording; removed blocks last. */
    public static List<Difference> between(Wording older, Wording newer) {
        var differences = new ArrayList<Difference>();
        if (!older.headlines().equals(newer.headlines())) {
            differences.add(new Difference(Kind.CHANGED, "headlines"));
        }
        if (!older.lead().equals(newer.lead())) {
            differences.add(new Difference(Kind.CHANGED, "lead"));
        }
        blocks(byId(older.body()), byId(newer.body()), differences);
        return List.copyOf(differences);
    }

    private static void blocks(
            Map<String, Block> older, Map<String, Block> newer, List<Difference> differences) {
        newer.forEach(
                (id, block) -> {
                    var before = older.get(id);
                    if (before == null) {
                        differences.add(new Difference(Kind.ADDED, id));
                    } else if (!before.equals(block)) {
                        differences.add(new Difference(Kind.CHANGED, id));
                    }
                });
        older.keySet().stream()
                .filter(id -> !newer.containsKey(id))
                .forEach(id -> differences.add(new Difference(Kind.REMOVED, id)));
        if (!sharedOrder(older, newer).equals(sharedOrder(newer, older))) {
            differences.add(new Difference(Kind.MOVED, "order"));
        }
    }

    private static List<String> sharedOrder(Map<String, Block> of, Map<String, Block> with) {
        var shared = new HashSet<>(with.keySet());
        return of.keySet().stream().filter(shared::contains).toList();
    }

    private static Map<String, Block> byId(Body body) {
        var blocks = new LinkedHashMap<String, Block>();
        body.blocks().forEach(block -> blocks.put(block.id(), block));
        return blocks;
    }
}
