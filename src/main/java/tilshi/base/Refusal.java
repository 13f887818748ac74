package tilshi.base;

import java.util.List;

/**
 * A "no" that tells a person what to do next. Subclasses are named as the reason and carry its
 * data; {@link #key()} is the sentence in {@code messages/*.properties}, {@link #details()} fill
 * its places. Whoever throws one has changed nothing.
 */
public abstract class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String key;
    private final transient List<Object> details;

    /**
     * @param status the HTTP status this refusal answers with, 400 to 499
     * @param key the message key, starting with {@code refusal.}
     */
    protected Refusal(int status, String key, Object... details) {
        super(key + " " + List.of(details));
        this.status = status;
        this.key = key;
        this.details = List.of(details);
    }

    public int status() {
        return status;
    }

    public String key() {
        return key;
    }

    public List<Object> details() {
        return details;
    }
}
