package tilshi.story;

/** What can be wrong with a part of a body. Each has a sentence, {@code flaw.…}. */
public enum Flaw {
    UNREADABLE("unreadable"),
    UNKNOWN_TYPE("unknown-type"),
    UNKNOWN_PROPERTY("unknown-property"),
    MISSING("missing"),
    WRONG_KIND("wrong-kind"),
    EMPTY("empty"),
    TOO_LONG("too-long"),
    TOO_MANY("too-many"),
    BAD_CHARACTER("bad-character"),
    BAD_ID("bad-id"),
    DOUBLE_ID("double-id"),
    BAD_LINK("bad-link"),
    BAD_LEVEL("bad-level"),
    UNEVEN_TABLE("uneven-table"),
    OTHER_SCHEMA("other-schema"),
    TWO_VERSIONS("two-versions");

    private final String word;

    Flaw(String word) {
        this.word = word;
    }

    /** Its key in the messages. */
    public String key() {
        return "flaw." + word;
    }

    /** Thrown by a part that cannot be as it was asked to be. */
    static final class Found extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private final Flaw flaw;

        Found(Flaw flaw) {
            super(flaw.word);
            this.flaw = flaw;
        }

        Flaw flaw() {
            return flaw;
        }
    }
}
