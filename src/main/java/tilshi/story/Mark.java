package tilshi.story;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** How a stretch of text stands out. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Mark.Strong.class, name = "strong"),
    @JsonSubTypes.Type(value = Mark.Emphasis.class, name = "emphasis"),
    @JsonSubTypes.Type(value = Mark.Link.class, name = "link")
})
public sealed interface Mark {

    /** Of great weight. */
    record Strong() implements Mark {}

    /** Stressed. */
    record Emphasis() implements Mark {}

    /** Leads somewhere. */
    record Link(String href) implements Mark {
        public Link {
            href = Bounds.link(href);
        }
    }
}
