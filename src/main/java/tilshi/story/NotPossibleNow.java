package tilshi.story;

import java.util.Locale;
import tilshi.base.Refusal;

/** The article's state does not allow this step. */
public final class NotPossibleNow extends Refusal {

    private static final long serialVersionUID = 1L;

    private final Step step;
    private final ArticleState state;

    NotPossibleNow(Step step, ArticleState state) {
        super(
                409,
                "refusal.not-possible-now",
                step.name().toLowerCase(Locale.ROOT),
                state.name().toLowerCase(Locale.ROOT));
        this.step = step;
        this.state = state;
    }

    public Step step() {
        return step;
    }

    public ArticleState state() {
        return state;
    }
}
