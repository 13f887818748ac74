package tilshi.story;

import java.util.Map;

/**
 * A story's appearance in a brand.
 *
 * @param canonical whether this is its home: the address that all others point to
 * @param headline the brand's own headline by language code; empty where the story's will do
 */
public record Placement(
        String brand, String section, boolean canonical, Map<String, String> headline) {

    /** At home in a section. */
    public static Placement home(String brand, String section) {
        return new Placement(brand, section, true, Map.of());
    }
}
