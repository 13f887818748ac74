package tilshi.story;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A part of a body, with an id that survives edits. docs/model.md lists the types and their JSON. A
 * block that exists is well-formed: its constructor refuses everything else.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
    @JsonSubTypes.Type(value = Block.Quotation.class, name = "quotation"),
    @JsonSubTypes.Type(value = Block.Photo.class, name = "picture"),
    @JsonSubTypes.Type(value = Block.Listing.class, name = "list"),
    @JsonSubTypes.Type(value = Block.Table.class, name = "table"),
    @JsonSubTypes.Type(value = Block.Embed.class, name = "embed"),
    @JsonSubTypes.Type(value = Block.Figure.class, name = "figure"),
    @JsonSubTypes.Type(value = Block.Rule.class, name = "rule")
})
public sealed interface Block {

    /** 4 to 16 lower-case letters and digits, unique in its body. */
    String id();

    /** The words of the block, for counting, searching and comparing. */
    @JsonIgnore
    String plain();

    /** The name of its type in JSON: templates choose by it. */
    @JsonIgnore
    default String kind() {
        return switch (this) {
            case Photo photo -> "picture";
            case Listing listing -> "list";
            default -> getClass().getSimpleName().toLowerCase(Locale.ROOT);
        };
    }

    /** Running text. */
    record Paragraph(String id, List<Span> text) implements Block {
        public Paragraph {
            id = Bounds.id(id);
            text = Bounds.words(text);
        }

        @Override
        public String plain() {
            return Span.plain(text);
        }
    }

    /** A heading of level 2 or 3; level 1 is the headline. */
    record Heading(String id, int level, List<Span> text) implements Block {
        public Heading {
            id = Bounds.id(id);
            if (level < 2 || level > 3) {
                throw new Flaw.Found(Flaw.BAD_LEVEL);
            }
            text = Bounds.words(text);
        }

        @Override
        public String plain() {
            return Span.plain(text);
        }
    }

    /**
     * What somebody said.
     *
     * @param manner direct speech without its quotation marks, or reported speech as a sentence of
     *     the story
     * @param verb how they said it: «сказал»; may be empty
     */
    record Quotation(
            String id, Manner manner, List<Span> text, String speaker, String role, String verb)
            implements Block {
        public Quotation {
            id = Bounds.id(id);
            text = Bounds.words(text);
            speaker = Bounds.line(speaker);
            role = Bounds.line(role);
            verb = Bounds.line(verb);
        }

        @Override
        public String plain() {
            return Span.plain(text);
        }

        @JsonIgnore
        public boolean isDirect() {
            return manner == Manner.DIRECT;
        }
    }

    /** In whose words a quotation is. */
    enum Manner {
        @JsonProperty("direct")
        DIRECT,
        @JsonProperty("reported")
        REPORTED
    }

    /** A picture of the library, with words of this story under it. */
    record Photo(String id, String picture, String caption) implements Block {
        public Photo {
            id = Bounds.id(id);
            picture = Bounds.filled(picture, Bounds.LINE);
            caption = Bounds.line(caption);
        }

        @Override
        public String plain() {
            return caption;
        }
    }

    /** Points, numbered or not. */
    record Listing(String id, boolean ordered, List<List<Span>> items) implements Block {
        public Listing {
            id = Bounds.id(id);
            items = Bounds.some(items, Bounds.ITEMS).stream().map(Bounds::words).toList();
        }

        @Override
        public String plain() {
            return items.stream().map(Span::plain).collect(Collectors.joining("\n"));
        }
    }

    /** Rows under a header; every row as wide as the header. */
    record Table(String id, String caption, List<String> header, List<List<String>> rows)
            implements Block {
        public Table {
            id = Bounds.id(id);
            caption = Bounds.line(caption);
            header = cells(Bounds.some(header, Bounds.COLUMNS));
            rows = Bounds.some(rows, Bounds.ITEMS).stream().map(Table::cells).toList();
            int width = header.size();
            if (rows.stream().anyMatch(row -> row.size() != width)) {
                throw new Flaw.Found(Flaw.UNEVEN_TABLE);
            }
        }

        private static List<String> cells(List<String> row) {
            return row.stream().map(Bounds::line).toList();
        }

        @Override
        public String plain() {
            return Stream.concat(Stream.of(header), rows.stream())
                    .map(row -> String.join("\t", row))
                    .collect(Collectors.joining("\n", caption + "\n", ""));
        }
    }

    /** Something that lives elsewhere, shown as a card with a link: nothing foreign is loaded. */
    record Embed(String id, String provider, String url, String title) implements Block {
        public Embed {
            id = Bounds.id(id);
            provider = Bounds.filled(provider, Bounds.LINE);
            url = Bounds.link(url);
            title = Bounds.line(title);
            if (!url.startsWith("https://")) {
                throw new Flaw.Found(Flaw.BAD_LINK);
            }
        }

        @Override
        public String plain() {
            return title;
        }
    }

    /** A number with what it counts and who counted. */
    record Figure(String id, String value, String unit, String label, String source)
            implements Block {
        public Figure {
            id = Bounds.id(id);
            value = Bounds.filled(value, Bounds.LINE);
            unit = Bounds.line(unit);
            label = Bounds.filled(label, Bounds.LINE);
            source = Bounds.line(source);
        }

        @Override
        public String plain() {
            return value + " " + unit + " " + label;
        }
    }

    /** A pause. */
    record Rule(String id) implements Block {
        public Rule {
            id = Bounds.id(id);
        }

        @Override
        public String plain() {
            return "";
        }
    }
}
