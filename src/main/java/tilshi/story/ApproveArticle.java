package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import tilshi.account.Actor;
import tilshi.account.Right;

/** Says that a text may go before readers. */
@ApplicationScoped
public class ApproveArticle {

    private final Workbench workbench;
    private final Telling telling;

    ApproveArticle(Workbench workbench, Telling telling) {
        this.workbench = workbench;
        this.telling = telling;
    }

    /**
     * @throws tilshi.account.NotAllowed without the right
     * @throws NotPossibleNow if its state does not allow it
     */
    @Transactional
    public Deed by(Actor actor, long articleId) {
        var taken = workbench.take(actor, articleId, Right.APPROVE);
        var after = taken.article().after(Step.APPROVE, taken.now());
        telling.whoSubmitted(taken, "approved", "");
        return workbench.handBack(taken, after, "approve", "");
    }
}
