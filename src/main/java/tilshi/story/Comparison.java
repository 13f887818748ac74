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
            if (!stretch.same()) {
                for (var id : stretch.older()) {
                    var kind = after.containsKey(id) ? Kind.LEFT : Kind.REMOVED;
                    pairs.add(new Pair(kind, there(before, id), Optional.empty()));
                }
            }
            for (var id : stretch.newer()) {
                pairs.add(now(stretch.same(), there(before, id), there(after, id)));
            }
        }
        return new Comparison(pairs);
    }

    private static Pair now(boolean inPlace, Optional<Block> before, Optional<Block> after) {
        if (inPlace) {
            return new Pair(before.equals(after) ? Kind.SAME : Kind.CHANGED, before, after);
        }
        return new Pair(before.isPresent() ? Kind.MOVED : Kind.ADDED, before, after);
    }

    private static Optional<Block> there(Map<String, Block> blocks, String id) {
        return Optional.ofNullable(blocks.get(id));
    }

    private static Map<String, Block> byId(Body body) {
        var blocks = new LinkedHashMap<String, Block>();
        body.blocks().forEach(block -> blocks.put(block.id(), block));
        return blocks;
    }
}
