package tilshi.desk.spelling;

import java.util.LinkedHashMap;
import java.util.Map;
import tilshi.base.Invalid;
import tilshi.desk.SentJson;

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
        for (var part : SentJson.object(json).path("parts")) {
            var text = SentJson.text(part, "text");
            length += text.length();
            if (texts.size() == MOST || length > LONGEST) {
                throw new Invalid("too-much-to-read", LONGEST);
            }
            texts.put(SentJson.text(part, "id"), text);
        }
        return texts;
    }

    /** A word: {@code {"word"}}. */
    static String word(String json) {
        return SentJson.text(SentJson.object(json), "word");
    }
}
