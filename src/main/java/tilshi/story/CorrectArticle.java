package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import tilshi.account.Actor;
import tilshi.account.Right;

/**
 * Puts a revision before readers that mends a mistake, and tells them: no material change in
 * silence.
 */
@ApplicationScoped
public class CorrectArticle {

    private final Workbench workbench;
    private final Articles articles;

    CorrectArticle(Workbench workbench, Articles articles) {
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
        var shown = next.shown(article.path().orElseThrow(), taken.now());
        return workbench.handBackToReaders(taken, shown, "correct", told);
    }
}
