package tilshi.story;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One work of the newsroom, independent of language. */
public record Story(
        long id,
        Optional<Long> picture,
        Map<String, String> caption,
        List<Placement> placements,
        List<Long> authors,
        List<Long> topics) {

    public Story {
        placements = List.copyOf(placements);
        authors = List.copyOf(authors);
        topics = List.copyOf(topics);
    }

    /** Where it is at home. */
    public Placement home() {
        return placements.stream().filter(Placement::canonical).findFirst().orElseThrow();
    }
}
