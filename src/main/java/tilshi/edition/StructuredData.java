package tilshi.edition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tilshi.base.Json;

/** JSON-LD (schema.org) as it stands inside a script element. */
public final class StructuredData {

    private final Map<String, Object> properties = new LinkedHashMap<>();

    private StructuredData(String type) {
        properties.put("@type", type);
    }

    public static StructuredData of(String type) {
        return new StructuredData(type);
    }

    /** Names the thing, so that others can point to it. */
    public StructuredData named(String id) {
        return with("@id", id);
    }

    /** Points to a thing that is described elsewhere under its name. */
    public static StructuredData pointer(String type, String id) {
        return of(type).named(id);
    }

    /** Adds a property; an empty text or list adds nothing. */
    public StructuredData with(String name, Object value) {
        var plain = value instanceof StructuredData data ? data.properties : value;
        if (!plain.equals("") && !plain.equals(List.of())) {
            properties.put(name, plain);
        }
        return this;
    }

    /** Adds a list of things. */
    public StructuredData withAll(String name, List<StructuredData> values) {
        return with(name, values.stream().map(value -> value.properties).toList());
    }

    /** The JSON, with everything escaped that could end the script element. */
    public String json() {
        var document = new LinkedHashMap<String, Object>();
        document.put("@context", "https://schema.org");
        document.putAll(properties);
        return escaped(Json.write(document));
    }

    /** JSON with everything escaped that could end the script element. */
    static String escaped(String json) {
        return json.replace("<", "\\u003c").replace("&", "\\u0026");
    }
}
