package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import tilshi.account.Actor;
import tilshi.account.Right;

/**
 * Removes an article everywhere at once. The legal reason stays in the journal; readers are told
 * neither it nor the headline (410).
 */
@ApplicationScoped
public class KillArticle {

    private final Workbench workbench;

    KillArticle(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * @param reason for the file
     * @throws tilshi.base.Invalid without a reason
     * @throws NotPossibleNow if it is killed already
     */
    @Transactional
    public Deed by(Actor actor, long articleId, String reason) {
        var filed = Workbench.reason(reason);
        var taken = workbench.take(actor, articleId, Right.KILL);
        var after = taken.article().after(Step.KILL, taken.now()).withReason("");
        return workbench.handBackToReaders(taken, after, "kill", filed);
    }
}
