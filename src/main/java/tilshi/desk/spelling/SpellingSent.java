package tilshi.desk.spelling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import tilshi.base.Invalid;
import tilshi.base.Json;

/** Reads what the editor sends. */
final class SpellingSent {

    private static final int MOST = 200;

    /** All parts together. */
    private static final int LONGEST = 20_000;

    private SpellingSent() {}

    /**
     * The texts of parts by their ids: {@code {"parts": [{"id", "text"}]}}.
     *
     * @throws Invalid if they are none, too many or too long
     */
    static Map<String, String> parts(String json) {
        var texts = new LinkedHashMap<String, String>();
        int length = 0;
        for (var part : object(json).path("parts")) {
            var text = text(part, "text");
            length += text.length();
            if (texts.size() == MOST || length > LONGEST) {
                throw new Invalid("too-much-to-read", LONGEST);
            }
            texts.put(text(part, "id"), text);
        }
        return texts;
    }

    /** A word: {@code {"word"}}. */
    static String word(String json) {
        return text(object(json), "word");
    }

    private static String text(JsonNode sent, String name) {
        var node = sent.path(name);
        if (!node.isTextual()) {
            throw new Invalid("not-a-change");
        }
        return node.asText();
    }

    private static JsonNode object(String json) {
        try {
            var node = Json.MAPPER.readTree(json);
            if (node != null && node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException e) {
            throw new Invalid("not-a-change");
        }
        throw new Invalid("not-a-change");
    }
}
