package tilshi.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What becomes of a draft when somebody's change reaches it. Parts that nobody else wrote since the
 * tab last looked take the change; where somebody did, theirs stays and the change waits beside it.
 * A text is never given up for a deletion by somebody who had not seen it.
 */
final class Merge {

    /** More parts than a change may have: numbers of other versions are never given again. */
    private static final long PER_STEP = 10_000;

    private final DraftChange change;
    private final String by;
    private final Instant at;
    private final long step;
    private long number;
    private final Map<String, DraftPart> parts;
    private final List<OtherVersion> others;

    private Merge(Draft draft, DraftChange change, String by, Instant at) {
        this.change = change;
        this.by = by;
        this.at = at;
        this.step = draft.step() + 1;
        this.number = step * PER_STEP;
        this.parts = new LinkedHashMap<>(draft.parts());
        this.others = new ArrayList<>(draft.others());
    }

    /**
     * @param draft with at least the parts that the change names
     */
    static Draft of(Draft draft, DraftChange change, String by, Instant at) {
        var merge = new Merge(draft, change, by, at);
        change.parts().forEach(merge::take);
        return new Draft(
                draft.articleId(),
                draft.base(),
                draft.since(),
                merge.step,
                merge.parts,
                merge.order(draft.order()),
                merge.others);
    }

    private void take(String id, Optional<String> content) {
        var now = parts.get(id);
        if (now == null) {
            content.ifPresent(text -> put(id, content));
        } else if (isSeen(now) || isLost(now)) {
            put(id, content);
        } else if (content.isPresent() && !content.equals(now.content())) {
            keepBeside(id, content.get());
        }
    }

    /** Whether the tab knew what it changes. */
    private boolean isSeen(DraftPart now) {
        return now.step() <= change.seen() || now.client().equals(change.client());
    }

    /** Whether nothing but a deletion stands against the change: a text comes back. */
    private static boolean isLost(DraftPart now) {
        return now.isDeleted();
    }

    private void put(String id, Optional<String> content) {
        parts.put(id, new DraftPart(id, content, step, by, change.client()));
    }

    /** A tab that goes on writing what waits beside replaces its own words only. */
    private void keepBeside(String id, String content) {
        others.removeIf(o -> o.part().equals(id) && o.client().equals(change.client()));
        boolean told =
                others.stream().anyMatch(o -> o.part().equals(id) && o.content().equals(content));
        if (!told) {
            others.add(new OtherVersion(number++, id, content, by, change.client(), at));
        }
    }

    /**
     * The blocks that are there, each once: in the order they had, but what the tab inserted or
     * moved stands behind what it stands behind in the tab.
     */
    private List<String> order(List<String> before) {
        var there = new LinkedHashSet<>(before);
        var wanted = change.order().orElse(List.of());
        there.addAll(wanted.stream().filter(parts::containsKey).toList());
        change.parts().keySet().stream().filter(id -> !DraftPart.isField(id)).forEach(there::add);
        there.removeIf(this::isGone);
        var placed = new LinkedHashSet<>(wanted);
        placed.removeIf(id -> before.contains(id) && !change.moved().contains(id));
        placed.retainAll(there);
        var order = new ArrayList<>(there);
        order.removeAll(placed);
        insert(order, wanted, placed);
        return List.copyOf(order);
    }

    private boolean isGone(String id) {
        var part = parts.get(id);
        return part != null ? part.isDeleted() : change.parts().containsKey(id);
    }

    private static void insert(List<String> order, List<String> wanted, Set<String> placed) {
        int at = 0;
        for (var id : wanted) {
            int here = order.indexOf(id);
            if (here >= 0) {
                at = here + 1;
            } else if (placed.contains(id)) {
                order.add(at, id);
                at++;
            }
        }
    }
}
