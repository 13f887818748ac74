package tilshi.story;

/** How a part of a translation stands to the part of the source that it renders. */
public enum Freshness {
    /** The source says something that the translation does not say yet. */
    MISSING,
    /** It renders what the source says now. */
    FRESH,
    /** A machine rendered what the source says now, and nobody has read it yet. */
    DRAFTED,
    /** The source was changed since. */
    STALE,
    /** The source says it no more. */
    ORPHANED,
    /** Somebody decided that the translation does without it. */
    LEFT_OUT;

    /** Whether a translator has something to do here. */
    public boolean isOpen() {
        return this == MISSING || this == DRAFTED || this == STALE || this == ORPHANED;
    }
}
