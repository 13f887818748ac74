package tilshi.desk.revision;

import java.util.List;

/**
 * A run of words that share a fate.
 *
 * @param fate {@code same}, {@code ins} (inserted), {@code del} (removed) or {@code gone} (stands
 *     elsewhere now)
 */
record Passage(String fate, List<Bit> bits) {

    static final String SAME = "same";
    static final String INSERTED = "ins";
    static final String REMOVED = "del";
    static final String GONE = "gone";

    /** Words with the same marks; an empty address where they lead nowhere. */
    record Bit(String text, boolean strong, boolean emphasis, String href) {}

    boolean isOld() {
        return !fate.equals(INSERTED);
    }

    boolean isNew() {
        return fate.equals(SAME) || fate.equals(INSERTED);
    }
}
