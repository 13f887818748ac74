package tilshi.story;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What the newsroom's board can be narrowed to: the states of an article, and what a newsroom asks
 * for beyond them.
 */
public enum BoardStage {
    MISSING,
    DRAFT,
    IN_REVIEW,
    READY,
    SCHEDULED,
    EMBARGOED,
    LIVE,
    UPDATED,
    CORRECTED,
    WITHDRAWN,
    KILLED,
    /** A translation whose source says something that it does not say, or not any more. */
    STALE,
    /** Another language was corrected since, and nobody said what that means for this one. */
    TASK,
    /** The clock will publish it: scheduled or under embargo. */
    WAITING,
    /** The clock should have published it and did not. */
    OVERDUE,
    /** The clock publishes it within a day. */
    SOON,
    /** Readers see it, and first saw it today. */
    TODAY;

    /** As addresses and messages name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<BoardStage> of(String word) {
        return Arrays.stream(values()).filter(stage -> stage.word().equals(word)).findFirst();
    }
}
