package tilshi.edition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;
import tilshi.base.Json;
import tilshi.text.KazakhLatin;

/** JSON of a page, as its twin has it: schema.org, JSON Feed, a manifest. */
final class LatinData {

    private static final Set<String> LANGUAGE = Set.of("inLanguage", "language", "lang");

    private final KazakhLatin latin;
    private final LatinLinks leads;

    LatinData(KazakhLatin latin, LatinLinks leads) {
        this.latin = latin;
        this.leads = leads;
    }

    String written(String json) {
        return Json.write(written("", Json.read(json, JsonNode.class)));
    }

    private JsonNode written(String name, JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                object.properties().forEach(p -> p.setValue(written(p.getKey(), p.getValue())));
                yield object;
            }
            case ArrayNode list -> {
                for (int i = 0; i < list.size(); i++) {
                    list.set(i, written(name, list.get(i)));
                }
                yield list;
            }
            case TextNode text -> TextNode.valueOf(written(name, text.asText()));
            default -> node;
        };
    }

    private String written(String name, String text) {
        if (LANGUAGE.contains(name)) {
            return LatinLinks.tag(text);
        }
        if (name.equals("content_html")) {
            return new LatinMarkup(latin, leads).written(text, true);
        }
        return LatinLinks.isAddress(text) ? leads.twin(text) : latin.of(text);
    }
}
