package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import tilshi.account.Actor;
import tilshi.account.Right;
import tilshi.journal.Journal;

/**
 * Puts a revision before readers that mends a mistake, and tells them: no material change in
 * silence.
 */
@ApplicationScoped
public class CorrectArticle {

    private final Workbench workbench;
    private final Articles articles;
    private final Tasks tasks;
    private final Journal journal;

    CorrectArticle(Workbench workbench, Articles articles, Tasks tasks, Journal journal) {
        this.tasks = tasks;
        this.journal = journal;
        this.workbench = workbench;
        this.articles = articles;
    }

    /**
     * @param note for readers: what was wrong and what is right
     * @throws tilshi.base.Invalid without a note
     * @throws NotPossibleNow if readers do not see the article
     * @throws NotReady while something is missing
     */
    @Transactional
    public Deed by(Actor actor, long articleId, String note) {
        var told = Workbench.reason(note);
        var taken = workbench.take(actor, articleId, Right.CORRECT);
        var article = taken.article();
        var next = article.after(Step.CORRECT, taken.now());
        workbench.inspect(taken, workbench.latest(taken).wording());
        articles.add(article, new Correction(taken.now(), told));
        openTasks(taken, told);
        var shown = next.shown(article.path().orElseThrow(), taken.now());
        return workbench.handBackToReaders(taken, shown, "correct", told);
    }

    /** What was wrong in one language is most likely wrong in the others. */
    private void openTasks(Workbench.Taken taken, String told) {
        for (var other : articles.ofStory(taken.story().id())) {
            boolean isGone = other.state().rightToRevise().isEmpty();
            if (other.id() != taken.article().id() && !isGone) {
                var actor = taken.actor();
                tasks.open(actor, taken.article(), other, told, taken.now());
                journal.write(
                        actor.person(),
                        actor.name(),
                        "open-task",
                        other.subjectOf(taken.story()),
                        told);
            }
        }
    }
}
