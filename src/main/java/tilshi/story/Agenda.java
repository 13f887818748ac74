package tilshi.story;

import java.util.List;
import java.util.Map;

/** What somebody has in hand, and what waits for the rights they have. */
public record Agenda(Map<Kind, Part> parts) {

    /** More are not counted. */
    public static final int MOST = 100;

    public Agenda {
        parts = Map.copyOf(parts);
    }

    /** Why an article is on somebody's agenda. */
    public enum Kind {
        /** The clock should have published it and did not; they could. */
        OVERDUE,
        /** Another language was corrected, and they may write this one. */
        TASK,
        /** It is in review, and they may approve it. */
        REVIEW,
        /** It is ready, and they may publish it. */
        READY,
        /** The clock publishes it within a day, and they could stop it. */
        SOON,
        /** A translation they may write says less, or other things, than its source. */
        BEHIND,
        /** They had a hand in it not long ago. */
        MINE
    }

    /**
     * A part of the agenda.
     *
     * @param count of all there are, {@link #MOST} where there may be more
     * @param cards the first of them
     */
    public record Part(int count, List<BoardCard> cards) {
        public Part {
            cards = List.copyOf(cards);
        }
    }

    public Part part(Kind kind) {
        return parts.getOrDefault(kind, new Part(0, List.of()));
    }
}
