package tilshi.journal;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What something was done to.
 *
 * @param thing {@code article:812}, {@code front:news/kk}, {@code person:7}, {@code house}
 * @param brand whose it is; empty where it concerns people or the whole house
 * @param change the number under which readers came to see it
 */
public record Subject(String thing, Optional<String> brand, OptionalLong change) {

    /** Something of a brand. */
    public static Subject in(String brand, String thing) {
        return new Subject(thing, Optional.of(brand), OptionalLong.empty());
    }

    /** A person, or the house. */
    static Subject ofTheHouse(String thing) {
        return new Subject(thing, Optional.empty(), OptionalLong.empty());
    }

    /** The same, seen by readers under a number. */
    public Subject shownBy(long number) {
        return new Subject(thing, brand, OptionalLong.of(number));
    }

    /** The number behind a word, where the thing is called so: {@code article} and 812. */
    public OptionalLong number(String word) {
        var begin = word + ":";
        return thing.startsWith(begin) && thing.substring(begin.length()).matches("\\d{1,18}")
                ? OptionalLong.of(Long.parseLong(thing.substring(begin.length())))
                : OptionalLong.empty();
    }
}
