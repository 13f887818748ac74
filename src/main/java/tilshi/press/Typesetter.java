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

    /** When a page is pressed where many wait. */
    enum Turn {
        /** Fronts, which most readers see. */
        FIRST,
        NEXT,
        /** What programs read now and then: feeds and lists for search engines. */
        LAST
    }

    /** When a page is pressed where many wait. */
    default Turn turn(Address address) {
        return Turn.NEXT;
    }

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

    /**
     * A page that lies in a folder of files.
     *
     * @param headers all but entity tag, length and coding, names in lower case
     */
    record Laid(Address address, int status, List<Map.Entry<String, String>> headers) {

        public Laid {
            headers = List.copyOf(headers);
        }

        /** The value of a header; empty where the page has none of that name. */
        public String header(String name) {
            return headers.stream()
                    .filter(header -> header.getKey().equals(name))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("");
        }
    }

    /** Whether the notes have to tell of a page, since its file does not say all about it. */
    default boolean isNoted(Laid page) {
        return false;
    }

    /**
     * Files that lie beside the edition where it is kept as files: name and text.
     *
     * @param noted the pages of which {@link #isNoted} said so
     */
    default Map<String, String> notes(Collection<Laid> noted) {
        return Map.of();
    }

    /** What the notes follow from besides the pages: another one makes other notes. */
    default Object plan() {
        return "";
    }
}
