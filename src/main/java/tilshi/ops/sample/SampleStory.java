package tilshi.ops.sample;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tilshi.story.Placement;

/** A story of the sample newsroom, as its file says it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SampleStory(
        String brand,
        String section,
        @Nullable List<Also> alsoIn,
        List<String> authors,
        List<String> topics,
        SamplePicture picture,
        @Nullable String ago,
        @Nullable String in,
        String state,
        @Nullable Map<String, String> correction,
        @Nullable Map<String, String> reason,
        Map<String, SampleArticle> articles) {

    /** Another brand that shows it. */
    record Also(String brand, String section, @Nullable Map<String, String> headline) {}

    /** Its picture. */
    record SamplePicture(
            String key, String credit, Map<String, String> alt, Map<String, String> caption) {}

    /** The story in one language. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record SampleArticle(
            String headline,
            @Nullable String brief,
            String lead,
            @Nullable String script,
            List<JsonNode> blocks) {}

    List<Placement> placements() {
        var placements = new ArrayList<Placement>();
        placements.add(Placement.home(brand, section));
        for (var also : alsoIn == null ? List.<Also>of() : alsoIn) {
            var headline = also.headline() == null ? Map.<String, String>of() : also.headline();
            placements.add(new Placement(also.brand(), also.section(), false, headline));
        }
        return placements;
    }

    Duration age() {
        return ago == null ? Duration.ZERO : Duration.parse(ago);
    }

    Duration ahead() {
        return in == null ? Duration.ofDays(1) : Duration.parse(in);
    }
}
