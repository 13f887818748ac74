package tilshi.importer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is kept with a draft of the page it was made from.
 *
 * @param source the address the page declared as its own
 * @param original the page's text as decoded
 */
public record Intake(
        long articleId,
        Instant takenAt,
        Optional<String> source,
        String original,
        List<LeftOut> leftOut,
        List<Suggestion> suggestions,
        List<Warning> warnings) {

    public Intake {
        leftOut = List.copyOf(leftOut);
        suggestions = List.copyOf(suggestions);
        warnings = List.copyOf(warnings);
    }
}
