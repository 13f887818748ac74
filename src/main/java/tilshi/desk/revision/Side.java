package tilshi.desk.revision;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a side of a comparison, as its address names it: a revision by its number, {@code
 * live} for what readers see, {@code latest} for the newest, {@code draft} for what is written now.
 */
record Side(String word) {

    static final String LIVE = "live";
    static final String LATEST = "latest";
    static final String DRAFT = "draft";

    /** What an address may have on a side. */
    static final String PATTERN = "[1-9][0-9]{0,8}|live|latest|draft";

    /** Two sides as an address has them, of two revisions the earlier first. */
    static Optional<String> inOrder(@Nullable String from, @Nullable String to) {
        if (from == null || to == null || !from.matches(PATTERN) || !to.matches(PATTERN)) {
            return Optional.empty();
        }
        var one = new Side(from).number();
        var other = new Side(to).number();
        boolean turned = one.isPresent() && other.isPresent() && one.getAsInt() > other.getAsInt();
        return Optional.of(turned ? to + ".." + from : from + ".." + to);
    }

    boolean isDraft() {
        return word.equals(DRAFT);
    }

    /** The number, where it is one. */
    OptionalInt number() {
        return word.matches("\\d+") ? OptionalInt.of(Integer.parseInt(word)) : OptionalInt.empty();
    }
}
