package tilshi.press;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sets the page of an address from published data. The edition is one; the press knows no story.
 */
public interface Typesetter {

    /**
     * @param keys told every key that is read on the way
     * @return the page, or null where there is none
     */
    @Nullable Sheet set(Address address, KeysRead keys);

    /** Whether a page is wanted before others when many wait: fronts before archives. */
    boolean isUrgent(Address address);

    /** Names what sets the pages: another program or configuration may set them differently. */
    default String version() {
        return "";
    }

    /** Pages no other page leads to; all others are found by links from these. */
    default Collection<Address> roots() {
        return List.of();
    }

    /** The addresses within the edition that a page leads to or shows. */
    default Collection<Address> links(Address address, String contentType, String text) {
        return List.of();
    }

    /** Files that lie beside the edition where it is kept as files: name and text. */
    default Map<String, String> notes() {
        return Map.of();
    }
}
