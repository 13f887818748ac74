package tilshi.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import tilshi.base.Json;

/**
 * The body of an article: a tree of typed blocks.
 *
 * @param schema the version of the block types; a body of another version is migrated or refused,
 *     never guessed at
 */
public record Body(int schema, List<Block> blocks) {

    /** The version this code writes. */
    public static final int SCHEMA = 1;

    public Body {
        if (schema != SCHEMA) {
            throw new Flaw.Found(Flaw.OTHER_SCHEMA);
        }
        blocks = Bounds.upTo(blocks, Bounds.BLOCKS);
        var ids = new HashSet<String>();
        if (!blocks.stream().map(Block::id).allMatch(ids::add)) {
            throw new Flaw.Found(Flaw.DOUBLE_ID);
        }
    }

    public static Body of(List<Block> blocks) {
        return new Body(SCHEMA, blocks);
    }

    /**
     * Reads a body from JSON.
     *
     * @throws MalformedBody with the path of the first fault
     */
    public static Body read(String json) {
        try {
            var body = Json.MAPPER.readValue(json, Body.class);
            if (body == null) {
                throw new MalformedBody("", Flaw.WRONG_KIND);
            }
            return body;
        } catch (JsonMappingException e) {
            throw new MalformedBody(path(e), flaw(e));
        } catch (JsonProcessingException e) {
            throw new MalformedBody("", Flaw.UNREADABLE);
        }
    }

    public String json() {
        return Json.write(this);
    }

    /** How many words a reader reads. */
    public int words() {
        return blocks.stream()
                .map(block -> block.plain().strip())
                .filter(text -> !text.isEmpty())
                .mapToInt(text -> text.split("\\s+").length)
                .sum();
    }

    /** A JSON Pointer (RFC 6901) to the fault: {@code /blocks/3/text/0}. */
    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(
                        step ->
                                step.getFieldName() == null
                                        ? "/" + step.getIndex()
                                        : "/"
                                                + step.getFieldName()
                                                        .replace("~", "~0")
                                                        .replace("/", "~1"))
                .collect(Collectors.joining());
    }

    static Flaw flaw(JsonProcessingException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Flaw.Found found) {
                return found.flaw();
            }
        }
        return switch (e) {
            case InvalidTypeIdException unknown -> Flaw.UNKNOWN_TYPE;
            case UnrecognizedPropertyException unknown -> Flaw.UNKNOWN_PROPERTY;
            case InvalidNullException missing -> Flaw.MISSING;
            case MismatchedInputException wrong when isMissing(wrong) -> Flaw.MISSING;
            case MismatchedInputException wrong -> Flaw.WRONG_KIND;
            default -> Flaw.UNREADABLE;
        };
    }

    private static boolean isMissing(MismatchedInputException e) {
        var words = e.getOriginalMessage();
        return words.startsWith("Missing") || words.startsWith("Null value");
    }
}
