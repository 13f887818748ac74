package tilshi.story;

import java.util.List;

/**
 * A place where a check found something to mend.
 *
 * @param part id of the block or field, as in a draft; empty where it is no part of the words
 * @param details for the sentence that tells what to do
 */
public record Finding(Check check, String part, List<Object> details) {

    public Finding {
        details = List.copyOf(details);
    }

    static Finding at(Check check, String part, Object... details) {
        return new Finding(check, part, List.of(details));
    }

    /** Its key in the messages. */
    public String key() {
        return check.key();
    }
}
