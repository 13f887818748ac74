package tilshi.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tilshi.base.CanonicalJson;
import tilshi.base.Json;

/**
 * A part of a draft: a block, or a field above the body. It may be unfinished in every way; only
 * its form is checked, since what somebody typed is kept before it is judged.
 *
 * @param id of a block, or one of {@link #FIELDS}
 * @param content canonical JSON (RFC 8785): a block as docs/model.md has it, or a text for a field;
 *     empty for a block that was deleted
 * @param step the step of the draft that wrote it last; 0 where it stands as in the revision
 * @param by who wrote it, by name
 * @param client the tab it was written in
 */
public record DraftPart(String id, Optional<String> content, long step, String by, String client) {

    /** The fields above the body; {@code headline.…} as {@link Headlines} names them. */
    public static final List<String> FIELDS =
            List.of(
                    "headline.web",
                    "headline.brief",
                    "headline.seo",
                    "headline.push",
                    "headline.social",
                    "lead");

    private static final int LONGEST = 200_000;

    /** Whether an id names a field rather than a block. */
    public static boolean isField(String id) {
        return FIELDS.contains(id);
    }

    /** Whether the block is there no more. */
    public boolean isDeleted() {
        return content.isEmpty();
    }

    /**
     * The form in which a content is kept, so that the same content is the same text.
     *
     * @throws MalformedBody if it is not the JSON of a part of this id
     */
    static String checked(String id, String content) {
        if (content.length() > LONGEST) {
            throw new MalformedBody("/" + id, Flaw.TOO_LONG);
        }
        try {
            var node = Json.MAPPER.readTree(content);
            if (!isPart(id, node)) {
                throw new MalformedBody("/" + id, Flaw.WRONG_KIND);
            }
            // By way of bytes: half a letter, which nothing can keep, becomes a question mark.
            return new String(text(node).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new MalformedBody("/" + id, Flaw.UNREADABLE);
        }
    }

    /** The same of what was read already. */
    static String text(JsonNode content) {
        return content.isTextual()
                ? Json.write(content.asText())
                : new String(CanonicalJson.bytes(Json.write(content)), StandardCharsets.UTF_8);
    }

    private static boolean isPart(String id, JsonNode node) {
        if (isField(id)) {
            return node.isTextual();
        }
        return node.isObject()
                && node.path("id").asText().equals(id)
                && node.path("type").asText().matches("[a-z]{1,20}");
    }
}
