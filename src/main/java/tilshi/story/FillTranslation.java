package tilshi.story;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tilshi.account.Actor;
import tilshi.base.Json;
import tilshi.base.NotFound;

/**
 * Makes blocks of a translation for blocks of its source that have none: of the same kind, in the
 * same place, without words where the words are running text. Nothing that is there is touched.
 */
@ApplicationScoped
public class FillTranslation {

    private final DraftDesk desk;
    private final Translations translations;
    private final Articles articles;

    FillTranslation(DraftDesk desk, Translations translations, Articles articles) {
        this.desk = desk;
        this.translations = translations;
        this.articles = articles;
    }

    /**
     * @param wanted ids of blocks of the source; those that are rendered, or are not there, are
     *     passed over
     * @return the draft as it stands now
     * @throws NotFound if the article is no translation
     * @throws tilshi.account.NotAllowed without the right to revise the article
     */
    @Transactional
    public Draft by(Actor actor, long articleId, Collection<String> wanted) {
        var draft = desk.take(actor, articleId, wanted);
        var translation =
                translations
                        .lock(articleId)
                        .orElseThrow(() -> new NotFound("translation " + articleId));
        var source = articles.revision(translation.sourceId(), translation.follows());
        var made = made(draft, translation, source.wording().body(), wanted);
        if (made.isEmpty()) {
            return draft;
        }
        var order = order(draft.order(), translation, source.wording().body(), made);
        var change = change(draft, made, order);
        var after = desk.put(actor, draft, change, Optional.empty());
        var now = translations.lock(articleId).orElseThrow();
        translations.save(now, now.renderedBy(ids(made), wordless(made), actor.name()));
        return after;
    }

    /** New blocks by the ids of the source's. */
    private static Map<String, ObjectNode> made(
            Draft draft, Translation translation, Body source, Collection<String> wanted) {
        var made = new LinkedHashMap<String, ObjectNode>();
        for (var block : source.blocks()) {
            var part = translation.parts().get(block.id());
            if (wanted.contains(block.id()) && part != null && part.target().isEmpty()) {
                boolean isFree = !draft.parts().containsKey(block.id());
                made.put(block.id(), emptied(block, isFree ? block.id() : BlockIds.fresh()));
            }
        }
        return made;
    }

    private static ObjectNode emptied(Block block, String id) {
        var node = Json.MAPPER.<ObjectNode>valueToTree(block).put("id", id);
        if (node.path("text") instanceof ArrayNode text) {
            text.removeAll();
        }
        if (node.path("items") instanceof ArrayNode items) {
            items.forEach(item -> ((ArrayNode) item).removeAll());
        }
        return node;
    }

    /** Each behind what renders the nearest block before it in the source. */
    static List<String> order(
            List<String> before,
            Translation translation,
            Body source,
            Map<String, ObjectNode> made) {
        var order = new ArrayList<>(before);
        int at = 0;
        for (var block : source.blocks()) {
            var fresh = made.get(block.id());
            if (fresh != null) {
                order.add(at++, fresh.path("id").asText());
            } else {
                var part = translation.parts().get(block.id());
                int there = part == null ? -1 : part.target().map(order::indexOf).orElse(-1);
                at = there < 0 ? at : there + 1;
            }
        }
        return order;
    }

    private static DraftChange change(
            Draft draft, Map<String, ObjectNode> made, List<String> order) {
        var parts = new LinkedHashMap<String, Optional<String>>();
        made.values()
                .forEach(
                        block ->
                                parts.put(
                                        block.path("id").asText(), Optional.of(Json.write(block))));
        var client = "fill-" + BlockIds.fresh();
        var moved = new LinkedHashSet<>(parts.keySet());
        return new DraftChange(client, 0, draft.step(), parts, Optional.of(order), moved);
    }

    private static Map<String, String> ids(Map<String, ObjectNode> made) {
        var ids = new LinkedHashMap<String, String>();
        made.forEach((source, block) -> ids.put(source, block.path("id").asText()));
        return ids;
    }

    /** The blocks in which there is nothing to translate. */
    private static List<String> wordless(Map<String, ObjectNode> made) {
        return made.entrySet().stream()
                .filter(entry -> !Translation.hasWords(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
