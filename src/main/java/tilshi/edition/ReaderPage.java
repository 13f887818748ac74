package tilshi.edition;

import java.util.Optional;
import tilshi.press.Sheet;

/** A kind of page. A new kind is a new folder with one of these; nobody else needs to know it. */
public interface ReaderPage {

    /**
     * The page of an address, or nothing where the address is not of this kind or names nothing.
     */
    Optional<Sheet> at(Ask ask);

    /** Whether it is pressed before others when many wait. */
    default boolean isUrgent(String path) {
        return false;
    }
}
