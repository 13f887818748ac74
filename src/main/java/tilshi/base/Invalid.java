package tilshi.base;

/** A field cannot be taken as it is; the message key says what is wrong with it. */
public final class Invalid extends Refusal {

    private static final long serialVersionUID = 1L;

    /**
     * @param key message key without its {@code refusal.} prefix
     */
    public Invalid(String key, Object... details) {
        super(422, "refusal." + key, details);
    }
}
