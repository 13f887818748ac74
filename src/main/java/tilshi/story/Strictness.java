package tilshi.story;

/** What follows where a check finds something. */
public enum Strictness {
    /** It is not looked for. */
    OFF,
    /** Whoever publishes is told. */
    WARNING,
    /** Nobody publishes before it is mended. */
    GATE
}
