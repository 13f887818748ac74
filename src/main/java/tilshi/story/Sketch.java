package tilshi.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tilshi.base.Json;

/**
 * A draft as it reads now, finished or not: to be looked at, never to be saved.
 *
 * @param wording with a block that cannot stand in a revision yet as a paragraph of its words
 * @param touched whether anybody wrote since the newest revision
 * @param unfinished how many parts are not as a revision would have them
 */
public record Sketch(Wording wording, boolean touched, int unfinished) {

    private static final Set<String> UNSAID =
            Set.of("id", "type", "manner", "picture", "href", "url");

    /** What a revision says, where nobody has begun to write. */
    static Sketch of(Revision newest) {
        return new Sketch(newest.wording(), false, 0);
    }

    static Sketch of(Draft draft) {
        try {
            return new Sketch(draft.wording(), draft.isTouched(), 0);
        } catch (Unfinished unfinished) {
            return new Sketch(rough(draft), draft.isTouched(), unfinished.faults().size());
        } catch (Flaw.Found tooMany) {
            return new Sketch(rough(draft), draft.isTouched(), 1);
        }
    }

    private static Wording rough(Draft draft) {
        var blocks = draft.order().stream().map(id -> block(id, draft)).flatMap(Optional::stream);
        var headlines =
                new Headlines(
                        field("headline.web", draft),
                        field("headline.brief", draft),
                        field("headline.seo", draft),
                        field("headline.push", draft),
                        field("headline.social", draft));
        var body = Body.of(blocks.limit(Bounds.BLOCKS).toList());
        return new Wording(headlines, field("lead", draft), body);
    }

    private static String field(String id, Draft draft) {
        var part = draft.parts().get(id);
        if (part == null) {
            return "";
        }
        var text = Json.read(part.content().orElseThrow(), String.class);
        return plain(text, id.equals("lead") ? Wording.LONGEST_LEAD : Headlines.LONGEST);
    }

    private static Optional<Block> block(String id, Draft draft) {
        try {
            var node = Json.MAPPER.readTree(draft.content(id));
            try {
                return Optional.of(Json.MAPPER.treeToValue(node, Block.class));
            } catch (JsonProcessingException e) {
                var words = new ArrayList<String>();
                gather(node, words);
                var text = plain(String.join(" ", words), Bounds.TEXT);
                return text.isBlank()
                        ? Optional.empty()
                        : Optional.of(new Block.Paragraph(id, Span.of(text)));
            }
        } catch (JsonProcessingException | Flaw.Found e) {
            return Optional.empty();
        }
    }

    private static void gather(JsonNode node, List<String> words) {
        if (node.isTextual() && !node.asText().isBlank()) {
            words.add(node.asText().strip());
        }
        node.properties().stream()
                .filter(field -> !UNSAID.contains(field.getKey()))
                .forEach(field -> gather(field.getValue(), words));
        if (node.isArray()) {
            node.forEach(item -> gather(item, words));
        }
    }

    /** What of a text can be shown: without signs that nobody sees, and not longer than can be. */
    private static String plain(String text, int longest) {
        try {
            return Bounds.text(text, longest);
        } catch (Flaw.Found found) {
            var seen = text.replaceAll("[\\p{Cc}\\p{Cs}\ufffd&&[^\n\t]]", "");
            // Composing makes a few letters three times as long.
            int most = Math.min(seen.codePointCount(0, seen.length()), longest / 3);
            return Bounds.text(seen.substring(0, seen.offsetByCodePoints(0, most)), longest);
        }
    }
}
