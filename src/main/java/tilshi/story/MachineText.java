package tilshi.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import tilshi.base.Json;

/**
 * The words of a part as a machine takes them: fragments of HTML, in an order. Names of speakers,
 * figures, addresses and keys are not handed over; what comes back cannot bring a link or a mark
 * that was not there.
 */
final class MachineText {

    private static final List<String> WORDS =
            List.of("role", "verb", "caption", "title", "label", "unit", "source");

    private MachineText() {}

    /** The fragments of a part. */
    static List<String> fragments(JsonNode part) {
        var fragments = new ArrayList<String>();
        rewrite(
                part,
                fragment -> {
                    fragments.add(fragment);
                    return fragment;
                });
        return fragments;
    }

    /** The part with other words in place of its fragments, as many as there are. */
    static JsonNode with(JsonNode part, Iterator<String> fragments) {
        return rewrite(part, fragment -> fragments.next());
    }

    private static JsonNode rewrite(JsonNode part, UnaryOperator<String> translate) {
        if (part.isTextual()) {
            return string(part, translate);
        }
        var after = (ObjectNode) part.deepCopy();
        for (var name : WORDS) {
            if (after.path(name).isTextual()) {
                after.set(name, string(after.path(name), translate));
            }
        }
        if (after.path("text").isArray()) {
            after.set("text", spans(after.path("text"), translate));
        }
        for (var name : List.of("items", "header", "rows")) {
            if (after.path(name).isArray()) {
                after.set(name, each((ArrayNode) after.path(name), translate));
            }
        }
        return after;
    }

    /** Items are lists of spans, a header is a list of texts, rows are lists of those. */
    private static ArrayNode each(ArrayNode all, UnaryOperator<String> translate) {
        var after = Json.MAPPER.createArrayNode();
        for (var one : all) {
            if (one.isTextual()) {
                after.add(string(one, translate));
            } else if (one.path(0).isObject()) {
                after.add(spans(one, translate));
            } else {
                after.add(each((ArrayNode) one, translate));
            }
        }
        return after;
    }

    private static JsonNode string(JsonNode text, UnaryOperator<String> translate) {
        if (text.asText().isBlank()) {
            return text;
        }
        var translated = translate.apply(Entities.escape(text.asText()));
        var plain = Jsoup.parseBodyFragment(translated).text().strip();
        return TextNode.valueOf(plain);
    }

    private static JsonNode spans(JsonNode spans, UnaryOperator<String> translate) {
        var links = new LinkedHashSet<String>();
        var html = new StringBuilder();
        for (var span : spans) {
            html.append(html(span, links));
        }
        if (html.toString().isBlank()) {
            return spans;
        }
        var after = Json.MAPPER.createArrayNode();
        var body = Jsoup.parseBodyFragment(translate.apply(html.toString())).body();
        gather(body, new Marks(false, false, ""), links, after);
        return after;
    }

    private static String html(JsonNode span, Set<String> links) {
        var html = Entities.escape(span.path("text").asText());
        for (var mark : span.path("marks")) {
            html =
                    switch (mark.path("type").asText()) {
                        case "strong" -> "<strong>" + html + "</strong>";
                        case "emphasis" -> "<em>" + html + "</em>";
                        case "link" -> {
                            var href = mark.path("href").asText();
                            links.add(href);
                            yield "<a href=\"" + Entities.escape(href) + "\">" + html + "</a>";
                        }
                        default -> html;
                    };
        }
        return html;
    }

    private record Marks(boolean strong, boolean emphasis, String link) {

        ArrayNode json() {
            var marks = Json.MAPPER.createArrayNode();
            if (!link.isEmpty()) {
                marks.addObject().put("type", "link").put("href", link);
            }
            if (strong) {
                marks.addObject().put("type", "strong");
            }
            if (emphasis) {
                marks.addObject().put("type", "emphasis");
            }
            return marks;
        }

        Marks inside(Element element, Set<String> links) {
            var href = element.attr("href");
            return switch (element.normalName()) {
                case "strong", "b" -> new Marks(true, emphasis, link);
                case "em", "i" -> new Marks(strong, true, link);
                case "a" -> new Marks(strong, emphasis, links.contains(href) ? href : link);
                default -> this;
            };
        }
    }

    private static void gather(Element from, Marks marks, Set<String> links, ArrayNode into) {
        for (Node node : from.childNodes()) {
            if (node instanceof org.jsoup.nodes.TextNode text && !text.getWholeText().isEmpty()) {
                into.addObject().put("text", text.getWholeText()).set("marks", marks.json());
            } else if (node instanceof Element element) {
                gather(element, marks.inside(element, links), links, into);
            }
        }
    }
}
