package tilshi.desk.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tilshi.story.Block;
import tilshi.story.Span;
import tilshi.text.Messages;

/** What of a block is compared with what of the same block in another wording. */
final class BlockFields {

    private BlockFields() {}

    /**
     * A text of a block.
     *
     * @param name the same in every kind of block that has such a text
     */
    record Field(String name, String look, List<Span> text) {}

    /** The texts of a block that are there, in the order they are read; none for a table's rows. */
    static List<Field> of(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> List.of(new Field("text", "prose", paragraph.text()));
            case Block.Heading heading ->
                    List.of(new Field("text", "heading" + heading.level(), heading.text()));
            case Block.Quotation quotation -> quotation(quotation);
            case Block.Photo photo -> some(field("caption", "small", photo.caption()));
            case Block.Listing list -> points(list);
            case Block.Table table -> some(field("caption", "small", table.caption()));
            case Block.Embed embed ->
                    some(
                            field("text", "prose", embed.title()),
                            field("address", "small", embed.provider(), embed.url()));
            case Block.Figure figure -> figure(figure);
            case Block.Rule rule -> List.of(field("rule", "rule", "* * *"));
        };
    }

    /** What kind of block it is, in words. */
    static String kind(Block block, Messages words) {
        return switch (block) {
            case Block.Heading heading -> words.say("editor.kind.heading" + heading.level());
            case Block.Quotation quotation ->
                    words.say("editor.kind.quotation")
                            + ", "
                            + words.say(
                                    quotation.isDirect()
                                            ? "editor.manner.direct"
                                            : "editor.manner.reported");
            case Block.Listing list ->
                    words.say(list.ordered() ? "editor.kind.numbers" : "editor.kind.bullets");
            default -> words.say("editor.kind." + block.kind());
        };
    }

    private static List<Field> quotation(Block.Quotation quotation) {
        var whose =
                field("whose", "small", quotation.speaker(), quotation.role(), quotation.verb());
        return some(new Field("text", "quote", quotation.text()), whose);
    }

    private static List<Field> figure(Block.Figure figure) {
        return some(
                field("value", "number", (figure.value() + " " + figure.unit()).strip()),
                field("text", "prose", figure.label()),
                field("source", "small", figure.source()));
    }

    private static List<Field> points(Block.Listing list) {
        var points = new ArrayList<Field>();
        for (var item : list.items()) {
            points.add(new Field("point " + points.size(), "point", item));
        }
        return points;
    }

    private static Field field(String name, String look, String... texts) {
        var text =
                Stream.of(texts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        return new Field(name, look, text.isEmpty() ? List.of() : Span.of(text));
    }

    private static List<Field> some(Field... fields) {
        return Stream.of(fields).filter(field -> !field.text().isEmpty()).toList();
    }
}
