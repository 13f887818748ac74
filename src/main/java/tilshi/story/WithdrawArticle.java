package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import tilshi.account.Actor;
import tilshi.account.Right;

/** Takes an article back. Its address stays and says why (410). */
@ApplicationScoped
public class WithdrawArticle {

    private final Workbench workbench;

    WithdrawArticle(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * @param reason for readers
     * @throws tilshi.base.Invalid without a reason
     * @throws NotPossibleNow if readers do not see the article
     */
    @Transactional
    public Deed by(Actor actor, long articleId, String reason) {
        var told = Workbench.reason(reason);
        var taken = workbench.take(actor, articleId, Right.WITHDRAW);
        var after = taken.article().after(Step.WITHDRAW, taken.now()).withReason(told);
        return workbench.handBackToReaders(taken, after, "withdraw", told);
    }
}
