package tilshi.story;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a story is made from. Exactly one placement is canonical. */
public record NewStory(
        Optional<Long> picture,
        Map<String, String> caption,
        List<Placement> placements,
        List<Long> authors,
        List<Long> topics) {

    /** A story at home in a section, nothing else known yet. */
    public static NewStory in(String brand, String section) {
        return new NewStory(
                Optional.empty(),
                Map.of(),
                List.of(Placement.home(brand, section)),
                List.of(),
                List.of());
    }
}
