package tilshi.story;

import java.time.Instant;
import tilshi.base.Refusal;

/** Nobody may publish it before the embargo ends, whatever their rights. */
public final class UnderEmbargo extends Refusal {

    private static final long serialVersionUID = 1L;

    UnderEmbargo(Instant until) {
        super(409, "refusal.under-embargo", until);
    }
}
