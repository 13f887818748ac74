package tilshi.desk;

import java.util.List;
import tilshi.story.Finding;
import tilshi.story.Findings;
import tilshi.text.Messages;

/**
 * What there is to mend in an article, as the desk tells it.
 *
 * @param at the page on which each place is found by its name, {@code #part-…}; empty for the page
 *     that tells it, none where nothing can be mended
 */
public record FindingsView(String at, boolean leads, List<Line> gates, List<Line> warnings) {

    /** A sentence, and the id of the part it is about; empty where it is about none. */
    public record Line(String text, String part) {}

    /** Told on a page from which one goes to the places on another. */
    public static FindingsView on(String page, boolean leads, Findings found, Messages words) {
        return new FindingsView(
                page, leads, lines(found.gates(), words), lines(found.warnings(), words));
    }

    private static List<Line> lines(List<Finding> found, Messages words) {
        return found.stream()
                .map(one -> new Line(words.say(one.key(), one.details()), one.part()))
                .toList();
    }

    /** How many do not keep anybody from publishing. */
    public int standing() {
        return warnings.size();
    }

    /** Whether nothing was found. */
    public boolean isEmpty() {
        return gates.isEmpty() && warnings.isEmpty();
    }
}
