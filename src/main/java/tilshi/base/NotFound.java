package tilshi.base;

/** There is no such thing, or none that this person may know of. */
public final class NotFound extends Refusal {

    private static final long serialVersionUID = 1L;

    private final String what;

    /**
     * @param what for logs and the command line; pages do not say it
     */
    public NotFound(String what) {
        super(404, "refusal.not-found", what);
        this.what = what;
    }

    public String what() {
        return what;
    }
}
