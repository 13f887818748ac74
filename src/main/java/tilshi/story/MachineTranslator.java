package tilshi.story;

import java.util.List;
import tilshi.text.Language;

/** A machine that translates. What it says is a draft until somebody has read it. */
interface MachineTranslator {

    /** Whether the house has one. */
    boolean isThere();

    /** What it is called in the record of who wrote what. */
    String name();

    /**
     * Translates fragments of HTML, keeping their elements.
     *
     * @return as many, in the same order
     * @throws MachineAway if it does not answer, or answers something else
     */
    List<String> translate(List<String> fragments, Language from, Language to);
}
