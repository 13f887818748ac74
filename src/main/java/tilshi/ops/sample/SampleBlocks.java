package tilshi.ops.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import tilshi.base.CanonicalJson;
import tilshi.story.Body;

/**
 * The blocks of a sample story in the short form its authors write: a paragraph is a plain string,
 * ids and empty properties are left out.
 */
final class SampleBlocks {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SampleBlocks() {}

    /**
     * The body; its ids follow from story and position, so the same in every language: a
     * translation answers its source block by block.
     */
    static Body body(String story, List<JsonNode> blocks) {
        var body = JSON.objectNode().put("schema", Body.SCHEMA);
        var list = body.putArray("blocks");
        for (int i = 0; i < blocks.size(); i++) {
            var id = "s" + CanonicalJson.sha256(story + "/" + i).substring(0, 9);
            list.add(whole(blocks.get(i)).put("id", id));
        }
        return Body.read(body.toString());
    }

    private static ObjectNode whole(JsonNode block) {
        if (block.isTextual()) {
            var paragraph = JSON.objectNode().put("type", "paragraph");
            paragraph.set("text", spans(block));
            return paragraph;
        }
        var whole = (ObjectNode) block.deepCopy();
        if (whole.has("text")) {
            whole.set("text", spans(whole.get("text")));
        }
        switch (whole.path("type").asText()) {
            case "quotation" -> quotation(whole);
            case "list" -> whole.set("items", items(whole.get("items")));
            case "table" -> fill(whole, "caption");
            case "figure" -> fill(whole, "unit", "source");
            case "embed" -> fill(whole, "title");
            default -> {}
        }
        return whole;
    }

    private static void quotation(ObjectNode quotation) {
        quotation.set("manner", quotation.remove("kind"));
        fill(quotation, "role", "verb");
    }

    private static ArrayNode items(JsonNode items) {
        var list = JSON.arrayNode();
        items.forEach(item -> list.add(spans(item)));
        return list;
    }

    private static JsonNode spans(JsonNode text) {
        if (text.isTextual()) {
            var span = JSON.objectNode().put("text", text.asText());
            span.putArray("marks");
            return JSON.arrayNode().add(span);
        }
        var spans = (ArrayNode) text.deepCopy();
        spans.forEach(
                span -> {
                    if (!span.has("marks")) {
                        ((ObjectNode) span).putArray("marks");
                    }
                });
        return spans;
    }

    private static void fill(ObjectNode block, String... properties) {
        for (var property : properties) {
            if (!block.has(property)) {
                block.put(property, "");
            }
        }
    }
}
