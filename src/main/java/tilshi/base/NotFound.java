package tilshi.base;

/** There is no such thing, or none that this person may know of. */
public final class NotFound extends Refusal {

    private static final long serialVersionUID = 1L;

    public NotFound(String what) {
        super(404, "refusal.not-found", what);
    }
}
