package tilshi.story;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tilshi.base.Invalid;
import tilshi.base.Json;

/**
 * What somebody's tab sends of a draft: the parts that changed in it since the step it has seen.
 *
 * @param client names the tab
 * @param sequence counts the tab's changes, so that one sent twice counts once
 * @param seen the last step the tab knew
 * @param parts new contents by id; empty for a block that was deleted
 * @param order all blocks of the tab in their order, where it changed
 * @param moved those of them that were inserted or moved
 */
public record DraftChange(
        String client,
        long sequence,
        long seen,
        Map<String, Optional<String>> parts,
        Optional<List<String>> order,
        Set<String> moved) {

    /** What a change may weigh; a draft of this size no page could show. */
    private static final int HEAVIEST = 4_000_000;

    /**
     * @throws MalformedBody if a part is none
     * @throws Invalid if it is not the change of a tab
     */
    public DraftChange {
        if (!client.matches("[A-Za-z0-9-]{8,40}") || sequence < 0 || seen < 0) {
            throw new Invalid("not-a-change");
        }
        var checked = new LinkedHashMap<String, Optional<String>>();
        parts.forEach((id, content) -> checked.put(id, checked(id, content)));
        long weight =
                checked.values().stream().mapToLong(c -> c.map(String::length).orElse(0)).sum();
        if (checked.size() > Bounds.BLOCKS || weight > HEAVIEST) {
            throw new MalformedBody("", Flaw.TOO_MANY);
        }
        parts = java.util.Collections.unmodifiableMap(checked);
        order = order.map(DraftChange::ids);
        moved = Set.copyOf(ids(List.copyOf(moved)));
    }

    /** The change as it is kept. */
    String json() {
        var contents = new LinkedHashMap<String, String>();
        parts.forEach((id, content) -> contents.put(id, content.orElse(null)));
        var kept = new LinkedHashMap<String, Object>();
        kept.put("seen", seen);
        kept.put("parts", contents);
        kept.put("order", order.orElse(null));
        kept.put("moved", moved.stream().sorted().toList());
        return Json.write(kept);
    }

    private static Optional<String> checked(String id, Optional<String> content) {
        if (DraftPart.isField(id) && content.isEmpty()) {
            throw new MalformedBody("/" + id, Flaw.MISSING);
        }
        if (!DraftPart.isField(id)) {
            id(id);
        }
        return content.map(text -> DraftPart.checked(id, text));
    }

    private static List<String> ids(List<String> ids) {
        if (ids.size() > Bounds.BLOCKS) {
            throw new MalformedBody("", Flaw.TOO_MANY);
        }
        ids.forEach(DraftChange::id);
        if (new HashSet<>(ids).size() != ids.size()) {
            throw new MalformedBody("", Flaw.DOUBLE_ID);
        }
        return List.copyOf(ids);
    }

    private static void id(String id) {
        try {
            Bounds.id(id);
        } catch (Flaw.Found e) {
            throw new MalformedBody("/" + id, e.flaw());
        }
    }
}
