package tilshi.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import tilshi.base.Invalid;
import tilshi.base.Json;

/** What a script of the desk has sent: a JSON object. */
public final class SentJson {

    private SentJson() {}

    /**
     * @throws Invalid if it is no JSON object
     */
    public static JsonNode object(String body) {
        try {
            var sent = Json.MAPPER.readTree(body);
            if (sent != null && sent.isObject()) {
                return sent;
            }
        } catch (JsonProcessingException e) {
            throw new Invalid("not-a-change");
        }
        throw new Invalid("not-a-change");
    }

    /**
     * A text of an object.
     *
     * @throws Invalid if there is none of this name
     */
    public static String text(JsonNode sent, String name) {
        var text = sent.path(name);
        if (!text.isTextual()) {
            throw new Invalid("not-a-change");
        }
        return text.asText();
    }

    /**
     * A whole number of an object.
     *
     * @throws Invalid if there is none of this name
     */
    public static long number(JsonNode sent, String name) {
        var number = sent.path(name);
        if (!number.canConvertToLong() || !number.isIntegralNumber()) {
            throw new Invalid("not-a-change");
        }
        return number.asLong();
    }
}
