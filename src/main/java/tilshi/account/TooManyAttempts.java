package tilshi.account;

import java.time.Duration;
import tilshi.base.Refusal;

/** Too many wrong passwords; the person can come back after a while. */
public final class TooManyAttempts extends Refusal {

    private static final long serialVersionUID = 1L;

    TooManyAttempts(Duration window) {
        super(429, "refusal.too-many-attempts", window.toMinutes());
    }
}
