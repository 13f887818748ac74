package tilshi.story;

import java.util.Map;
import java.util.TreeMap;

/**
 * What of a revision a machine drafted, and who has read it.
 *
 * @param machine its name
 * @param read how many parts each person read, by name
 * @param unread how many nobody has read yet
 */
public record MachineShare(String machine, Map<String, Integer> read, int unread) {

    public MachineShare {
        read = new TreeMap<>(read);
    }

    /** How many parts it drafted. */
    public int parts() {
        return unread + read.values().stream().mapToInt(Integer::intValue).sum();
    }
}
