package tilshi.press;

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
}
