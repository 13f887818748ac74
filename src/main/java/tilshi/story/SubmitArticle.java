package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import tilshi.account.Actor;
import tilshi.account.Right;

/** Hands a draft to the editors. */
@ApplicationScoped
public class SubmitArticle {

    private final Workbench workbench;

    SubmitArticle(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * @throws tilshi.account.NotAllowed without the right
     * @throws NotPossibleNow if its state does not allow it
     */
    @Transactional
    public Deed by(Actor actor, long articleId) {
        var taken = workbench.take(actor, articleId, Right.SUBMIT);
        var after = taken.article().after(Step.SUBMIT, taken.now());
        workbench.follow(workbench.latest(taken).wording());
        return workbench.handBack(taken, after, "submit", "");
    }
}
