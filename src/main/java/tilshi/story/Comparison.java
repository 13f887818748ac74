package tilshi.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tilshi.text.Comparing;

/**
 * Two bodies laid beside each other, block by block: by the ids that survive edits, so that a block
 * is known again wherever it stands and whatever it says.
 */
public record Comparison(List<Pair> pairs) {

    public Comparison {
        pairs = List.copyOf(pairs);
    }

    /** What became of a block. */
    public enum Kind {
        SAME,
        CHANGED,
        ADDED,
        REMOVED,
        /** Stands elsewhere now, perhaps with other words; told where it stands now. */
        MOVED,
        /** The same block, told where it stood. */
        LEFT
    }

    /** A block before and after; one of them only where it was added, removed or has left. */
    public record Pair(Kind kind, Optional<Block> older, Optional<Block> newer) {

        /** The block, as it is now if it is there. */
        public Block block() {
            return newer.or(() -> older).orElseThrow();
        }
    }

    /** In the order of both: where it differs, first what was there, then what is. */
    public static Comparison of(Body older, Body newer) {
        var before = byId(older);
        var after = byId(newer);
        var pairs = new ArrayList<Pair>();
        var ids = new Comparing().of(List.copyOf(before.keySet()), List.copyOf(after.keySet()));
        for (var stretch : ids) {
            if (stretch.same()) {
                stretch.newer().forEach(id -> pairs.add(kept(before.get(id), after.get(id))));
                continue;
            }
            for (var id : stretch.older()) {
                var kind = after.containsKey(id) ? Kind.LEFT : Kind.REMOVED;
                pairs.add(new Pair(kind, Optional.ofNullable(before.get(id)), Optional.empty()));
            }
            for (var id : stretch.newer()) {
                var kind = before.containsKey(id) ? Kind.MOVED : Kind.ADDED;
                pairs.add(
                        new Pair(
                                kind,
                                Optional.ofNullable(before.get(id)),
                                Optional.ofNullable(after.get(id))));
            }
        }
        return new Comparison(pairs);
    }

    private static Pair kept(Block before, Block after) {
        var kind = before.equals(after) ? Kind.SAME : Kind.CHANGED;
        return new Pair(kind, Optional.of(before), Optional.of(after));
    }

    private static Map<String, Block> byId(Body body) {
        var blocks = new LinkedHashMap<String, Block>();
        body.blocks().forEach(block -> blocks.put(block.id(), block));
        return blocks;
    }
}
