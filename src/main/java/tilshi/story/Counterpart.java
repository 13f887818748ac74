package tilshi.story;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of a source and the part of the translation that renders it.
 *
 * @param source id of the part in the source
 * @param target id of the part in the translation; empty where nothing renders it
 * @param seen hash of what the source said when it was rendered, or left out; empty before
 * @param seenIn number of the source's revision in which it said so; 0 before
 * @param now hash of what the source says now; empty where it says it no more
 * @param by who rendered it last, or said that it is still right; the machine while nobody read it
 * @param machine the machine that drafted it; empty where none did
 */
public record Counterpart(
        String source,
        Optional<String> target,
        Optional<String> seen,
        int seenIn,
        Optional<String> now,
        String by,
        String machine) {

    /** A part of the source that nothing renders yet. */
    static Counterpart missing(String source, String now) {
        return new Counterpart(
                source, Optional.empty(), Optional.empty(), 0, Optional.of(now), "", "");
    }

    /** Whether the translation says what the source says. */
    public Freshness freshness() {
        if (now.isEmpty()) {
            return Freshness.ORPHANED;
        }
        boolean same = seen.equals(now);
        if (target.isEmpty()) {
            return same ? Freshness.LEFT_OUT : Freshness.MISSING;
        }
        if (seen.isEmpty()) {
            return Freshness.MISSING;
        }
        return !same ? Freshness.STALE : isUnread() ? Freshness.DRAFTED : Freshness.FRESH;
    }

    /** Whether a machine wrote it and nobody has said that it is right. */
    boolean isUnread() {
        return !machine.isEmpty() && machine.equals(by);
    }

    /** What the source says now was looked at: it is rendered, or left out for good. */
    Counterpart right(int revision, String who) {
        return new Counterpart(source, target, now, revision, now, who, machine);
    }

    /** Somebody rendered what the source said before. */
    Counterpart having(int revision, @Nullable String said, String who) {
        return new Counterpart(
                source, target, Optional.ofNullable(said), revision, now, who, machine);
    }

    /** Rendered when it was rendered then. */
    Counterpart asOld(Rendering.Part then) {
        var said = Optional.of(then.seen()).filter(hash -> !hash.isEmpty());
        return new Counterpart(source, target, said, then.seenIn(), now, then.by(), then.machine());
    }

    /** The same part of the source, saying something else now, or nothing any more. */
    Counterpart saying(Optional<String> says) {
        return new Counterpart(source, target, seen, seenIn, says, by, machine);
    }

    /** Rendered by this part of the translation, which somebody has yet to write. */
    Counterpart renderedBy(String part) {
        var still = target.filter(part::equals).map(same -> machine).orElse("");
        return new Counterpart(source, Optional.of(part), Optional.empty(), 0, now, by, still);
    }

    /** Rendered by a machine, for somebody to read. */
    Counterpart draftedBy(String name) {
        return new Counterpart(source, target, seen, seenIn, now, name, name);
    }

    /** Rendered by nothing any more. */
    Counterpart without() {
        return new Counterpart(source, Optional.empty(), Optional.empty(), 0, now, "", "");
    }
}
