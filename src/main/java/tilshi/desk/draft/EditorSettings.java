package tilshi.desk.draft;

import java.util.LinkedHashMap;
import java.util.Map;
import tilshi.base.Json;
import tilshi.text.Language;
import tilshi.text.Messages;

/** What the page tells the editor in the browser; docs/editor.md lists it. */
final class EditorSettings {

    private static final String WORDS = "editor.";

    private final Map<String, Object> settings = new LinkedHashMap<>();

    private EditorSettings() {}

    /** Settings for the draft of an article in its language, in the words of the person. */
    static EditorSettings of(long article, Language language, Messages words) {
        var settings = new EditorSettings();
        settings.settings.put("language", language.code());
        settings.settings.put("messages", words.under(WORDS));
        settings.settings.put("base", "/articles/" + article + "/draft");
        settings.settings.put("article", article);
        settings.settings.put("signIn", "/sign-in");
        return settings;
    }

    EditorSettings with(String name, Object value) {
        settings.put(name, value);
        return this;
    }

    /** The JSON, with everything escaped that could end the script element. */
    String json() {
        return Json.write(settings).replace("<", "\\u003c").replace("&", "\\u0026");
    }
}
