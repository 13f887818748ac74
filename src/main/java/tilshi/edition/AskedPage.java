package tilshi.edition;

import java.util.List;
import java.util.Map;
import tilshi.press.Sheet;

/**
 * A kind of page that answers what one reader asks. It is set for that reader, as of now, and
 * nobody keeps it: it is not pressed, it names no keys, and no other page follows from it. At its
 * place a page is pressed for who asks nothing.
 */
public interface AskedPage {

    /** The path on a site of the page that says that nothing can be answered just now. */
    String SORRY = "503";

    /** Its path on every site: {@code search}. */
    String place();

    /** The parameters it knows; nothing is asked without the first of them. */
    List<String> parameters();

    /**
     * Whether what is asked stands in the path, behind the place: {@code /kk/preview/…}. Then it is
     * the first parameter, there is no page without it, and files know nothing of it.
     */
    default boolean isAskedInPath() {
        return false;
    }

    /** Message key of what is said where nothing can be answered and no page says so. */
    default String away() {
        return "search.away";
    }

    /** Sets the answer. Waits for the database. */
    Sheet answer(Ask ask, Map<String, String> parameters);
}
