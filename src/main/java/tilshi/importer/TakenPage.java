package tilshi.importer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tilshi.story.Wording;
import tilshi.text.Language;
import tilshi.text.Script;

/**
 * A saved page, understood.
 *
 * @param source the address the page declares as its own
 * @param leftOut everything that is not in the wording, in the order of the page
 * @param suggestions what the text speaks of, for the editor to take over or not
 * @param original the page's text as decoded, line by line, for showing beside the draft
 */
public record TakenPage(
        Wording wording,
        Optional<Instant> publishedAt,
        Language language,
        Script script,
        Optional<String> source,
        List<LeftOut> leftOut,
        List<Suggestion> suggestions,
        List<Warning> warnings,
        String original) {

    public TakenPage {
        leftOut = List.copyOf(leftOut);
        suggestions = List.copyOf(suggestions);
        warnings = List.copyOf(warnings);
    }
}
