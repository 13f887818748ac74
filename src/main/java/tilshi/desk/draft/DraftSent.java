package tilshi.desk.draft;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tilshi.base.Invalid;
import tilshi.desk.SentJson;
import tilshi.story.DraftChange;

/** Reads what a tab of the editor sends. */
final class DraftSent {

    private DraftSent() {}

    /**
     * A change: {@code {"client", "sequence", "base", "parts": [{"id", "content"}], "order",
     * "moved"}}; a content of null deletes, an order of null leaves all where it is.
     *
     * @throws Invalid if it is none
     */
    static DraftChange change(String json) {
        var sent = SentJson.object(json);
        var order = sent.path("order");
        return new DraftChange(
                sent.path("client").asText(),
                SentJson.number(sent, "sequence"),
                SentJson.number(sent, "base"),
                parts(sent.path("parts")),
                order.isArray() ? Optional.of(texts(order)) : Optional.empty(),
                new LinkedHashSet<>(texts(sent.path("moved"))));
    }

    /** The revision of the source that stood beside a change, of a translation. */
    static Optional<Integer> beside(String json) {
        var beside = SentJson.object(json).path("beside");
        return beside.isInt() ? Optional.of(beside.asInt()) : Optional.empty();
    }

    private static Map<String, Optional<String>> parts(JsonNode sent) {
        var parts = new LinkedHashMap<String, Optional<String>>();
        for (var part : sent) {
            var content = part.path("content");
            boolean fits = part.path("id").isTextual() && (content.isTextual() || content.isNull());
            if (!fits || parts.containsKey(part.path("id").asText())) {
                throw new Invalid("not-a-change");
            }
            parts.put(
                    part.path("id").asText(),
                    content.isNull() ? Optional.empty() : Optional.of(content.asText()));
        }
        return parts;
    }

    private static List<String> texts(JsonNode sent) {
        var texts = new ArrayList<String>();
        sent.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
