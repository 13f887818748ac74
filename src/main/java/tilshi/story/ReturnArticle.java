package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import tilshi.account.Actor;
import tilshi.account.Right;

/** Gives an article back to who submitted it, and says what is to be mended. */
@ApplicationScoped
public class ReturnArticle {

    private static final int LONGEST = 2_000;

    private final Workbench workbench;
    private final Returns returns;
    private final Telling telling;
    private final Event<ArticleReturned> returned;

    ReturnArticle(
            Workbench workbench,
            Returns returns,
            Telling telling,
            Event<ArticleReturned> returned) {
        this.workbench = workbench;
        this.returns = returns;
        this.telling = telling;
        this.returned = returned;
    }

    /**
     * @param why what is to be mended; it becomes a note on the article
     * @throws tilshi.account.NotAllowed without the right to approve
     * @throws tilshi.base.Invalid without a reason
     * @throws NotPossibleNow if its state does not allow it
     */
    @Transactional
    public Deed by(Actor actor, long articleId, String why) {
        var told = Workbench.reason(why, LONGEST);
        var taken = workbench.take(actor, articleId, Right.APPROVE);
        var after = taken.article().after(Step.RETURN, taken.now());
        returns.put(after, new Return(actor.name(), told, taken.now()));
        returned.fire(new ArticleReturned(actor, after, told, taken.now()));
        telling.whoSubmitted(taken, "returned", told);
        return workbench.handBack(taken, after, "return", told);
    }
}
