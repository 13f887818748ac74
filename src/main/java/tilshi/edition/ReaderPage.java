package tilshi.edition;

import java.util.List;
import java.util.Optional;
import tilshi.press.Sheet;
import tilshi.site.Site;

/** A kind of page. A new kind is a new folder with one of these; nobody else needs to know it. */
public interface ReaderPage {

    /**
     * The page of an address, or nothing where the address is not of this kind or names nothing.
     */
    Optional<Sheet> at(Ask ask);

    /** Paths on the host of a site that no page leads to: {@code /robots.txt}. */
    default List<String> roots(Site site) {
        return List.of();
    }
}
