package tilshi.story;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tilshi.text.Messages;

/**
 * What was found in an article, by what follows from it.
 *
 * @param gates what has to be mended before it is published
 * @param warnings what whoever publishes is told of
 */
public record Findings(List<Finding> gates, List<Finding> warnings) {

    public Findings {
        gates = List.copyOf(gates);
        warnings = List.copyOf(warnings);
    }

    static Findings of(List<Finding> found, Map<Check, Strictness> rules) {
        return new Findings(
                found.stream().filter(f -> rules.get(f.check()) == Strictness.GATE).toList(),
                found.stream().filter(f -> rules.get(f.check()) == Strictness.WARNING).toList());
    }

    /**
     * Goes on only where nothing has to be mended.
     *
     * @throws NotReady with all that has
     */
    Findings refuse() {
        if (!gates.isEmpty()) {
            throw new NotReady(gates);
        }
        return this;
    }

    /** The names of the warnings, for who reads later what was published in spite of them. */
    String standing(Messages words) {
        return warnings.stream()
                .map(finding -> words.say(finding.check().nameKey()))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
