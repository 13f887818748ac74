package tilshi.story;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tilshi.account.Actor;
import tilshi.base.Json;

/** Chooses between two versions of a part, or takes both. */
@ApplicationScoped
public class ChooseVersion {

    /** What to take. */
    public enum Take {
        /** What stands in the draft; the other goes. */
        CURRENT,
        /** What waits beside it. */
        OTHER,
        /** Both, one behind the other. */
        BOTH
    }

    private final DraftDesk desk;
    private final Drafts drafts;

    ChooseVersion(DraftDesk desk, Drafts drafts) {
        this.desk = desk;
        this.drafts = drafts;
    }

    /**
     * @param client names the tab
     * @param sequence counts the changes of the tab
     * @param number of the other version; one that is there no more was chosen already
     * @return the draft as it stands now
     */
    @Transactional
    public Draft by(
            Actor actor, long articleId, String client, long sequence, long number, Take take) {
        var known = drafts.find(articleId).map(Draft::others).orElse(List.of());
        var ids = known.stream().filter(o -> o.number() == number).map(OtherVersion::part).toList();
        var draft = desk.take(actor, articleId, ids);
        var other = draft.others().stream().filter(o -> o.number() == number).findFirst();
        if (other.isEmpty()) {
            return draft;
        }
        var change = change(draft, other.get(), client, sequence, take);
        var after = draft.with(change, actor.name(), desk.now());
        var rest = after.others().stream().filter(o -> o.number() != number).toList();
        return desk.put(actor, draft, after.holding(after.parts(), rest), change);
    }

    private static DraftChange change(
            Draft draft, OtherVersion other, String client, long sequence, Take take) {
        return switch (take) {
            case CURRENT -> change(draft, client, sequence, Map.of(), Optional.empty(), Set.of());
            case OTHER -> {
                var parts = Map.of(other.part(), Optional.of(other.content()));
                yield change(draft, client, sequence, parts, Optional.empty(), Set.of());
            }
            case BOTH -> both(draft, other, client, sequence);
        };
    }

    private static DraftChange both(Draft draft, OtherVersion other, String client, long sequence) {
        if (DraftPart.isField(other.part())) {
            var text =
                    Json.read(draft.content(other.part()), String.class)
                            + " "
                            + Json.read(other.content(), String.class);
            var parts = Map.of(other.part(), Optional.of(Json.write(text.strip())));
            return change(draft, client, sequence, parts, Optional.empty(), Set.of());
        }
        var id = BlockIds.fresh();
        var order = new ArrayList<>(draft.order());
        order.add(order.indexOf(other.part()) + 1, id);
        var parts = Map.of(id, Optional.of(copy(other.content(), id)));
        return change(draft, client, sequence, parts, Optional.of(order), Set.of(id));
    }

    private static String copy(String content, String id) {
        var node = Json.read(content, ObjectNode.class);
        return Json.write(node.put("id", id));
    }

    private static DraftChange change(
            Draft draft,
            String client,
            long sequence,
            Map<String, Optional<String>> parts,
            Optional<List<String>> order,
            Set<String> moved) {
        return new DraftChange(client, sequence, draft.step(), parts, order, moved);
    }
}
