package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import tilshi.account.Actor;
import tilshi.account.Right;
import tilshi.base.NotFound;
import tilshi.journal.Journal;

/**
 * Says that nothing is to be done here about a mistake in another language. What is to be done
 * closes by itself once readers see a newer revision.
 */
@ApplicationScoped
public class CloseTask {

    private final Workbench workbench;
    private final Tasks tasks;
    private final Articles articles;
    private final Journal journal;

    CloseTask(Workbench workbench, Tasks tasks, Articles articles, Journal journal) {
        this.workbench = workbench;
        this.tasks = tasks;
        this.articles = articles;
        this.journal = journal;
    }

    /**
     * @param reason for the file, may be empty
     * @return whether it was open: a colleague may have been faster
     * @throws tilshi.account.NotAllowed without the right to correct the article
     * @throws NotFound if it is another article's
     */
    @Transactional
    public boolean by(Actor actor, long articleId, long taskId, String reason) {
        var remark = Workbench.remark(reason);
        var taken = workbench.take(actor, articleId, Right.CORRECT);
        var task = tasks.find(taskId);
        if (task.isEmpty()) {
            return false;
        }
        if (task.get().articleId() != articleId) {
            throw new NotFound("task " + taskId);
        }
        tasks.notNeeded(actor, task.get(), taken.now());
        var subject = taken.article().subjectOf(taken.story());
        journal.write(actor.person(), actor.name(), "close-task", subject, remark);
        articles.tellBoards(articleId);
        return true;
    }
}
