package tilshi.story;

import tilshi.base.Refusal;

/** A body that is not a tree of known blocks; says where and what. */
public final class MalformedBody extends Refusal {

    private static final long serialVersionUID = 1L;

    private final String path;
    private final Flaw flaw;

    MalformedBody(String path, Flaw flaw) {
        super(422, "refusal.malformed-body", path, flaw.name());
        this.path = path;
        this.flaw = flaw;
    }

    /** A JSON Pointer (RFC 6901) to the fault. */
    public String path() {
        return path;
    }

    public Flaw flaw() {
        return flaw;
    }
}
