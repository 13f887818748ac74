package tilshi.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import tilshi.base.Invalid;
import tilshi.base.Json;

/** What a script of the desk has sent: a JSON object. */
public final class SentJson {

    /** Letters of anything but a draft; parts of a text that are read for spelling have a tenth. */
    private static final int LONGEST = 200_000;

    private SentJson() {}

    /**
     * @throws Invalid if it is no JSON object, or longer than what a script of the desk says
     */
    public static JsonNode object(String body) {
        return object(body, LONGEST);
    }

    /**
     * @param longest letters; a tree of them takes many times their memory
     * @throws Invalid if it is no JSON object, or longer
     */
    public static JsonNode object(String body, int longest) {
        if (body.length() > longest) {
            throw new Invalid("not-a-change");
        }
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
