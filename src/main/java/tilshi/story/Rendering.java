package tilshi.story;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tilshi.base.CanonicalJson;

/**
 * What one revision of a translation renders. Kept with the revision, since the translation goes
 * on: what readers see is judged by it, and what is restored is as old as it was.
 *
 * @param parts by id of the source's part
 */
record Rendering(Map<String, Part> parts) {

    Rendering {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /**
     * A part as it was rendered.
     *
     * @param target empty where it was left out, or rendered by nothing yet
     * @param seen hash of what the source said; empty where nobody rendered it
     * @param seenIn number of the source's revision in which it said so; 0 before
     * @param machine the machine that drafted it; empty where none did
     * @param by who rendered it, or read what the machine had drafted; the machine before that
     */
    record Part(String target, String seen, int seenIn, String machine, String by) {

        static Part of(Counterpart part) {
            return new Part(
                    part.target().orElse(""),
                    part.seen().orElse(""),
                    part.seenIn(),
                    part.machine(),
                    part.by());
        }

        boolean isUnread() {
            return !machine.isEmpty() && machine.equals(by);
        }

        /** Whether a revision of the source came after this was rendered, and says other words. */
        boolean isOlder(int revision, String says) {
            return seenIn < revision && !seen.equals(says);
        }
    }

    static Rendering of(Translation translation) {
        return new Rendering(
                translation.parts().values().stream()
                        .collect(Collectors.toMap(Counterpart::source, Part::of)));
    }

    /** The part of a source that a part of the translation rendered. */
    Optional<Map.Entry<String, Part>> by(String target) {
        return parts.entrySet().stream()
                .filter(entry -> target.equals(entry.getValue().target()))
                .findFirst();
    }

    /** The parts of the translation whose words are a machine's that nobody has read. */
    Set<String> unread() {
        return parts.values().stream()
                .filter(Part::isUnread)
                .map(Part::target)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a machine drafted of it; nothing where none did. */
    Optional<MachineShare> share() {
        var drafted = parts.values().stream().filter(part -> !part.machine().isEmpty()).toList();
        var machines = drafted.stream().map(Part::machine).distinct().sorted().toList();
        var read =
                drafted.stream()
                        .filter(part -> !part.isUnread())
                        .collect(Collectors.toMap(Part::by, part -> 1, Integer::sum));
        int unread = (int) drafted.stream().filter(Part::isUnread).count();
        return drafted.isEmpty()
                ? Optional.empty()
                : Optional.of(new MachineShare(String.join(", ", machines), read, unread));
    }

    /** The same after somebody has looked at a part again; without it where it has no source. */
    Rendering with(String source, Optional<Counterpart> part) {
        var after = new LinkedHashMap<>(parts);
        part.ifPresentOrElse(now -> after.put(source, Part.of(now)), () -> after.remove(source));
        return new Rendering(after);
    }

    /** Whether a revision of the source says something newer than what was rendered. */
    boolean trails(Revision source) {
        var said = Translation.said(source.wording());
        boolean changed =
                said.entrySet().stream()
                        .anyMatch(
                                entry ->
                                        isOlder(
                                                entry.getKey(),
                                                source.number(),
                                                CanonicalJson.sha256(entry.getValue())));
        boolean gone =
                parts.entrySet().stream()
                        .anyMatch(
                                entry ->
                                        !entry.getValue().target().isEmpty()
                                                && !said.containsKey(entry.getKey())
                                                && entry.getValue().isOlder(source.number(), ""));
        return changed || gone;
    }

    private boolean isOlder(String id, int revision, String says) {
        var part = parts.get(id);
        return part == null || part.isOlder(revision, says);
    }
}
