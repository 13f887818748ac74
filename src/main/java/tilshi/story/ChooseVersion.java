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
     * @param number of the other version; one that is there no more was chosen already
     * @return the draft as it stands now
     */
    @Transactional
    public Draft by(Actor actor, long articleId, long number, Take take) {
        var known = drafts.find(articleId).map(Draft::others).orElse(List.of());
        var ids = known.stream().filter(o -> o.number() == number).map(OtherVersion::part).toList();
        var draft = desk.take(actor, articleId, ids);
        var other = draft.others().stream().filter(o -> o.number() == number).findFirst();
        if (other.isEmpty()) {
            return draft;
        }
        var change = change(draft, other.get(), take);
        var after = draft.with(change, actor.name(), desk.now());
        var rest = after.others().stream().filter(o -> o.number() != number).toList();
        return desk.put(actor, draft, after.holding(after.parts(), rest), change, Optional.empty());
    }

    private static DraftChange change(Draft draft, OtherVersion other, Take take) {
        return switch (take) {
            case CURRENT -> change(draft, other, Map.of(), Optional.empty());
            case OTHER -> change(draft, other, other.content());
            case BOTH -> both(draft, other);
        };
    }

    private static DraftChange both(Draft draft, OtherVersion other) {
        if (DraftPart.isField(other.part())) {
            var now = Json.read(draft.content(other.part()), String.class);
            var text = now + " " + Json.read(other.content(), String.class);
            return change(draft, other, Json.write(text.strip()));
        }
        var id = BlockIds.fresh();
        var order = new ArrayList<>(draft.order());
        order.add(order.indexOf(other.part()) + 1, id);
        var copy = Json.read(other.content(), ObjectNode.class).put("id", id);
        var parts = Map.of(id, Optional.of(Json.write(copy)));
        return change(draft, other, parts, Optional.of(order));
    }

    private static DraftChange change(Draft draft, OtherVersion other, String content) {
        var parts = Map.of(other.part(), Optional.of(content));
        return change(draft, other, parts, Optional.empty());
    }

    /** The change of a tab of its own, so to speak: choosing twice counts once. */
    private static DraftChange change(
            Draft draft,
            OtherVersion other,
            Map<String, Optional<String>> parts,
            Optional<List<String>> order) {
        return new DraftChange("choice-" + other.number(), 0, draft.step(), parts, order, Set.of());
    }
}
